package io.connectors.architecture.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.testkit.contract.CatalogRepositoryContract;
import io.connectors.testkit.memory.InMemoryCatalogRepository;
import io.connectors.testkit.memory.InMemoryStore;
import io.connectors.testkit.memory.InMemoryUnitOfWork;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ports with their adapters and tests, and use cases with their callers. */
class PortMapTest {

  private static final String PROOF = Proof.class.getName();
  private static final String DRIVEN = "io.connectors.architecture.report.samples.driven.";

  @Test
  void an_adapter_is_proved_by_the_test_that_knows_it_and_runs_the_contract() {
    PortMap map = PortMap.of(importing(InMemoryCatalogRepository.class), tests());

    assertThat(map.ports())
        .filteredOn(port -> port.port().equals(CatalogRepository.class.getName()))
        .containsExactly(
            new PortMap.PortEntry(
                CatalogRepository.class.getName(),
                List.of(
                    new PortMap.AdapterEntry(
                        InMemoryCatalogRepository.class.getName(), List.of(PROOF))),
                CatalogRepositoryContract.class.getName(),
                List.of(PROOF)));
  }

  @Test
  void an_adapter_without_a_test_has_no_proof() {
    PortMap map = PortMap.of(importing(Untried.class), tests());

    assertThat(map.ports())
        .filteredOn(port -> port.port().equals(CatalogRepository.class.getName()))
        .flatExtracting(PortMap.PortEntry::adapters)
        .containsExactly(new PortMap.AdapterEntry(Untried.class.getName(), List.of()));
  }

  @Test
  void a_port_that_is_only_called_has_its_contract_and_no_adapter_here() {
    PortMap map =
        PortMap.of(new ClassFileImporter().importPackages(DRIVEN + "application"), none());

    assertThat(map.ports())
        .containsExactly(
            new PortMap.PortEntry(CatalogRepository.class.getName(), List.of(), "", List.of()));
  }

  @Test
  void a_use_case_has_its_drivers_and_its_ports() {
    JavaClasses sample = new ClassFileImporter().importPackages(DRIVEN.replaceFirst("\\.$", ""));

    assertThat(PortMap.of(sample, none()).useCases())
        .as("arrays of a use case are no use case")
        .containsExactly(
            new PortMap.UseCaseEntry(
                DRIVEN + "application.egg.CountEntries",
                List.of(DRIVEN + "web.CountPage.title"),
                List.of("CatalogRepository")));
  }

  private static JavaClasses importing(Class<?> adapter) {
    return new ClassFileImporter()
        .importClasses(CatalogRepository.class, CatalogRepositoryContract.class, adapter);
  }

  private static JavaClasses tests() {
    return new ClassFileImporter().importClasses(Proof.class, CatalogRepositoryContract.class);
  }

  private static JavaClasses none() {
    return new ClassFileImporter().importClasses();
  }

  /** Runs the contract of the adapter that it knows. */
  private static final class Proof extends CatalogRepositoryContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected CatalogRepository catalog() {
      return new InMemoryCatalogRepository(store);
    }

    @Override
    protected UnitOfWork unitOfWork() {
      return new InMemoryUnitOfWork(store);
    }
  }

  /** An adapter without a test. */
  private abstract static class Untried implements CatalogRepository {}
}

# Start with `make run` and `make test`; the other targets are for developers of Connectors.
SHELL := /bin/sh
MVNW := ./mvnw -ntp
JAR := connectors-bootstrap/target/connectors.jar
SOURCES := $(shell find docs/reference/openapi.yaml pom.xml connectors-*/pom.xml connectors-*/src/main 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: run test test-long fuzz build sbom architecture renew-architecture every-class format api screenshots seed-connectors help

run: $(JAR) ## start the application on http://localhost:8000/features/connectors/
	@exec java -jar $(JAR) serve

# Prints the slowest test classes at the end, even after a failure.
TIMED = mkdir -p target && touch target/test-start && rm -f connectors-e2e/target/starts.log; \
	$(MVNW) verify $(1); result=$$?; .ci/slowest-tests target/test-start; exit $$result

test: ## run the tests of continuous integration and print the ten slowest classes
	@$(call TIMED,)

test-long: ## run all tests: every screen, every document, longer random tests
	@$(call TIMED,-Dlong)

# One at a time: the fuzzer uses all its time for the first test. JAZZER_MAX_DURATION=10s makes it shorter.
FUZZED := connectors-web:JsonEdgeFuzzTest connectors-schema:SchemaGateFuzzTest \
	connectors-crypto:LengthPrefixedTextsFuzzTest connectors-crypto:AssociatedDataFuzzTest \
	connectors-crypto:SealedFormatFuzzTest

fuzz: ## fuzz each parser of external input for two minutes
	@for target in $(FUZZED); do \
		class="$${target##*:}"; module="$${target%%:*}"; \
		for method in $$(sed -n '/@FuzzTest/,/(/s/^  void \([a-z_]*\)(.*/\1/p' $$(find "$$module/src/test" -name "$$class.java")); do \
			echo "$$class.$$method"; \
			JAZZER_FUZZ=1 $(MVNW) -q test -Djazzer.hooks=true -pl "$$module" -am -Dtest="$$class#$$method" \
				-Dsurefire.failIfNoSpecifiedTests=false || exit 1; \
		done; \
	done

build: $(JAR) ## build the jar

$(JAR): $(SOURCES)
	@echo "Building Connectors; the first time this downloads about 100 MB and takes a minute or two."
	@bash -o pipefail -c '$(MVNW) -Dmaven.test.skip=true -pl connectors-bootstrap -am package | .ci/build-progress'
	@touch $(JAR)

SBOM := connectors-bootstrap/target/connectors.cdx.json

sbom: $(JAR) ## write the bill of materials of the jar
	@$(MVNW) -q -Dmaven.test.skip=true -P sbom -pl connectors-bootstrap -am package
	@echo $(SBOM)

# A violation must reach the report, but bans, format checks and warnings would stop the build before (make test has
# them). So this target compiles without them, into separate folders: other builds must not use these classes.
NO_WALLS := -Denforcer.skip=true -Dspotless.check.skip=true -P '!strict' -Dbuild.folder=target/unwalled
REPORT = java -cp "connectors-bootstrap/target/unwalled/test-classes:connectors-bootstrap/target/unwalled/classes:$$(cat connectors-bootstrap/target/unwalled/class.path)" \
	io.connectors.architecture.command.WriteArchitectureReport io.connectors --title "Architecture of Connectors" \
	--rules io.connectors.rules.ArchitectureRules --compiled target/unwalled

architecture: every-class ## check the architecture and write target/architecture/index.html
	@$(REPORT)

renew-architecture: every-class ## accept the current figures and public surface
	@$(REPORT) --renew

every-class:
	@$(MVNW) -q $(NO_WALLS) -pl connectors-bootstrap -am test-compile

format: ## format the sources
	$(MVNW) -q spotless:apply

api: ## write the API description again after an intended change
	$(MVNW) -q test -pl connectors-bootstrap -am -Dtest=ApiDescriptionTest -Dsurefire.failIfNoSpecifiedTests=false -Dapi.renew=true

screenshots: ## take the screenshots again with the browser tests
	$(MVNW) -q verify -pl connectors-e2e -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
		-Dit.test='*Pages*IT,*Dialogs*IT,ActInPlaceIT,FailingRequestsIT,NothingTypedIsLostIT,ApiReferenceIT' \
		-Dfailsafe.failIfNoSpecifiedTests=false -Dlong.build=true -Dtests.left.out=
	@for picture in docs/reference/screenshots/*.png; do \
		cp "connectors-e2e/target/screenshots/$${picture##*/}" "$$picture" || exit 1; \
	done

seed-connectors: $(JAR) ## update the catalog from its files
	@exec java -jar $(JAR) seed-connectors

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

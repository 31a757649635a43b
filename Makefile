# The two commands are `make run` and `make test`; all else is for those who work on Connectors.
SHELL := /bin/sh
MVNW := ./mvnw -ntp
JAR := connectors-bootstrap/target/connectors.jar
SOURCES := $(shell find docs/reference/openapi.yaml pom.xml connectors-*/pom.xml connectors-*/src/main 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: run test test-long fuzz build sbom architecture renew-architecture every-class format api screenshots seed-connectors help

run: $(JAR) ## start the application on http://localhost:8000/features/connectors/
	@exec java -jar $(JAR) serve

# Whatever comes out, the slowest classes are named at the end: they are where the next minute is to be saved.
TIMED = mkdir -p target && touch target/test-start && rm -f connectors-e2e/target/starts.log; \
	$(MVNW) verify $(1); result=$$?; .ci/slowest-tests target/test-start; exit $$result

test: ## run the tests that continuous integration runs; names the ten slowest classes
	@$(call TIMED,)

test-long: ## run every test there is, on every screen and over every document, and those of chance for longer
	@$(call TIMED,-Dlong)

# One at a time: the fuzzer gives all it has to the first that it is shown. JAZZER_MAX_DURATION=10s is a shorter look.
FUZZED := connectors-web:JsonEdgeFuzzTest connectors-schema:SchemaGateFuzzTest \
	connectors-crypto:LengthPrefixedTextsFuzzTest connectors-crypto:AssociatedDataFuzzTest \
	connectors-crypto:SealedFormatFuzzTest

fuzz: ## look for inputs that break what reads from outside, two minutes for each way in
	@for target in $(FUZZED); do \
		class="$${target##*:}"; module="$${target%%:*}"; \
		for method in $$(sed -n '/@FuzzTest/,/(/s/^  void \([a-z_]*\)(.*/\1/p' $$(find "$$module/src/test" -name "$$class.java")); do \
			echo "$$class.$$method"; \
			JAZZER_FUZZ=1 $(MVNW) -q test -Djazzer.hooks=true -pl "$$module" -am -Dtest="$$class#$$method" \
				-Dsurefire.failIfNoSpecifiedTests=false || exit 1; \
		done; \
	done

build: $(JAR) ## build the one file that is the packaged application

$(JAR): $(SOURCES)
	@echo "Building Connectors; the first time this downloads about 100 MB and takes a minute or two."
	@bash -o pipefail -c '$(MVNW) -Dmaven.test.skip=true -pl connectors-bootstrap -am package | .ci/build-progress'
	@touch $(JAR)

SBOM := connectors-bootstrap/target/connectors.cdx.json

sbom: $(JAR) ## list what the packaged application is made of
	@$(MVNW) -q -Dmaven.test.skip=true -P sbom -pl connectors-bootstrap -am package
	@echo $(SBOM)

# A violation must get as far as the report: bans, format and warnings have their own verdict, in make test, and would
# stop the build before there is anything to look at. So this command, and it alone, compiles without them, and into
# folders of its own, or a later build would take those classes for judged ones.
NO_WALLS := -Denforcer.skip=true -Dspotless.check.skip=true -P '!strict' -Dbuild.folder=target/unwalled
REPORT = java -cp "connectors-bootstrap/target/unwalled/test-classes:connectors-bootstrap/target/unwalled/classes:$$(cat connectors-bootstrap/target/unwalled/class.path)" \
	io.connectors.architecture.command.WriteArchitectureReport io.connectors --title "Architecture of Connectors" \
	--rules io.connectors.rules.ArchitectureRules --compiled target/unwalled

architecture: every-class ## judge the architecture and write target/architecture/index.html
	@$(REPORT)

renew-architecture: every-class ## agree to figures and public surface as they are now
	@$(REPORT) --renew

every-class:
	@$(MVNW) -q $(NO_WALLS) -pl connectors-bootstrap -am test-compile

format: ## put the sources into the one form that the build accepts
	$(MVNW) -q spotless:apply

api: ## write the description of the API anew, after a change of it that is meant
	$(MVNW) -q test -pl connectors-bootstrap -am -Dtest=ApiDescriptionTest -Dsurefire.failIfNoSpecifiedTests=false -Dapi.renew=true

screenshots: ## take the pictures of the pages anew, by the tests in a browser
	$(MVNW) -q verify -pl connectors-e2e -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
		-Dit.test='*Pages*IT,*Dialogs*IT,ActInPlaceIT,FailingRequestsIT,NothingTypedIsLostIT,ApiReferenceIT' \
		-Dfailsafe.failIfNoSpecifiedTests=false -Dlong.build=true -Dtests.left.out=
	@for picture in docs/reference/screenshots/*.png; do \
		cp "connectors-e2e/target/screenshots/$${picture##*/}" "$$picture" || exit 1; \
	done

seed-connectors: $(JAR) ## bring the catalog up to date with its files
	@exec java -jar $(JAR) seed-connectors

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

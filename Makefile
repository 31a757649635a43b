# The two commands are `make run` and `make test`; all else is for those who work on Connectors.
SHELL := /bin/sh
MVNW := ./mvnw -ntp
JAR := connectors-bootstrap/target/connectors.jar
SOURCES := $(shell find pom.xml connectors-*/pom.xml connectors-*/src/main 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: run test test-long build format seed-connectors help

run: $(JAR) ## start the application on http://localhost:8000/features/connectors/
	@exec java -jar $(JAR) serve

test: ## run every test there is
	$(MVNW) verify

test-long: ## run every test, and those that take chance or patience for longer
	$(MVNW) verify -Dlong

build: $(JAR) ## build the one file that is the packaged application

$(JAR): $(SOURCES)
	@echo "Building Connectors; the first time this downloads about 100 MB and takes a minute or two."
	$(MVNW) -q -Dmaven.test.skip=true -pl connectors-bootstrap -am package
	@touch $(JAR)

format: ## put the sources into the one form that the build accepts
	$(MVNW) -q spotless:apply

seed-connectors: $(JAR) ## bring the catalog up to date with its files
	@exec java -jar $(JAR) seed-connectors

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# The scripts in bin/ do the work; make only names it. `make` alone lists what there is.
.DEFAULT_GOAL := help
.PHONY: help demo release test format check-format bench clean setup

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: setup ## Set up, build, create the demo city and serve it
	swift build --product tertial
	.build/debug/tertial demo

release: setup ## Set up and build optimised, for real use: .build/release/tertial
	swift build -c release --product tertial

test: ## Set up, build and run every test; the last line counts them
	@bin/setup-tests
	@bin/test

format: ## Format all Swift code
	swift format --in-place --recursive --parallel Package.swift Sources Tests

check-format: ## Say which Swift code is not formatted
	@bin/check-format

bench: ## Build and measure, each figure beside its baseline
	@bin/setup-bench
	swift build -c release --product tertial
	.build/release/tertial bench

clean: ## Remove what was built (databases, .venv and .assets stay)
	rm -rf .build out

setup:
	@bin/setup

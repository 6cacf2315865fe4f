# Two commands: `make site` builds the site into site/, `make test` runs every test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
unexport PYTHONDONTWRITEBYTECODE # what was compiled once is kept
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# uv takes a fifth of pip's time; it does not read where pip was told to look: what it cannot find, pip does
INSTALL = $(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r $(1) \
	  || $(PIP) install --require-hashes -r $(1)

.PHONY: site preview serve test ready test-quick check data-check format forms scripts vendor vendor-python lock bench bench-desk bench-pages bench-list bench-register bench-national bench-publishing audit fuzz sbom clean env admin admin-lock

site: $(VENV)/site.stamp ## build the site into site/ (SAMPLES=0: without samples)
	$(BIN)/mkdocs build --strict

preview: $(VENV)/site.stamp ## drafts and what is dated ahead too, marked, in ban-xem-truoc/: a double click on its index.html opens it
	PREVIEW=1 $(BIN)/mkdocs build --strict -d ban-xem-truoc

serve: $(VENV)/site.stamp ## live preview on http://127.0.0.1:8000
	$(BIN)/mkdocs serve --no-strict

test: $(VENV)/ready.stamp ## all tests; brings a browser by itself
	$(BIN)/python -m pytest -n 4 --dist worksteal $(ARGS)

test-quick: $(VENV)/dev.stamp ## what needs no browser, no Node and no second build of the whole site: for every save
	$(BIN)/python -m pytest -n 2 --dist worksteal --ignore=tests/browser --ignore=tests/frontend -m "not slow" $(ARGS)

check: $(VENV)/dev.stamp ## format, lint, types, forms up to date, workflows and issue forms, records
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet .github/workflows
	$(BIN)/jactionlint --shellcheck=$(BIN)/shellcheck .github/workflows/*.yml
	$(BIN)/shellcheck .ci/run .github/scripts/*.sh
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/d*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/campaign forms --check
	$(BIN)/campaign fmt --check
	$(BIN)/campaign check

data-check: $(VENV)/site.stamp ## only the records and stories
	$(BIN)/campaign check

format: $(VENV)/dev.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

forms: $(VENV)/site.stamp ## write what is made from the record model
	$(BIN)/campaign forms

bench: $(VENV)/site.stamp ## measured figures (10,000 generated records)
	$(BIN)/python tests/bench/build.py
	$(BIN)/python tests/bench/photos.py
	$(BIN)/python tests/bench/importing.py

bench-desk: $(VENV)/site.stamp ## what editors wait for: the check, and from saving to the page (10,000 records)
	$(BIN)/python tests/bench/desk.py

bench-pages: $(VENV)/dev.stamp ## what a phone is asked for, and Lighthouse (needs npm)
	$(BIN)/python tests/browser/install.py
	$(BIN)/python tests/bench/first_view.py

bench-list: $(VENV)/dev.stamp ## what a clerk waits for: 2,000 rows dropped onto /gui-bai/danh-sach/
	$(BIN)/python tests/browser/install.py
	$(BIN)/python tests/bench/list_page.py

bench-register: $(VENV)/dev.stamp ## 100,000 recipients: what they cost the build, and the first answer to a reader
	$(BIN)/python tests/browser/install.py
	$(BIN)/python tests/bench/register.py

bench-national: $(VENV)/site.stamp ## three generated campaigns of 100,000 recipients, joined by their data packages (DuckDB)
	test -x .cache/duckdb/bin/python || $(PYTHON) -m venv .cache/duckdb
	.cache/duckdb/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements-national.txt
	rm -rf .cache/national
	$(BIN)/python tests/bench/national.py make .cache/national
	.cache/duckdb/bin/python tests/bench/national.py join .cache/national/sites

scripts: ## what browsers load, one file a page, from the modules of hooks/frontend/ (needs npm)
	npm ci --silent --prefix hooks/frontend && npm run --silent --prefix hooks/frontend scripts

vendor: ## the libraries of /gui-bai/, from the lock (needs npm)
	npm ci --silent --prefix hooks/frontend && npm run --silent --prefix hooks/frontend vendor

vendor-python: $(VENV)/site.stamp ## Python for /gui-bai/danh-sach/, from its lock and requirements.txt (needs npm)
	npm ci --silent --prefix hooks/frontend/vendor/python
	cd hooks/frontend/vendor/python && node build.mjs $(CURDIR)/$(BIN)/python

audit: ## known holes of every locked library (needs npm, and a line to the lists of holes)
	test -x .cache/audit/bin/pip-audit || { $(PYTHON) -m venv .cache/audit && \
	  .cache/audit/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements-audit.txt; }
	for name in requirements requirements-uv requirements-dev requirements-audit requirements-fuzz requirements-national; do \
	  .cache/audit/bin/pip-audit --strict --disable-pip --require-hashes -r $$name.txt || exit 1; done
	for folder in hooks/frontend hooks/frontend/vendor/python overrides/admin; do \
	  npm audit --package-lock-only --prefix $$folder || exit 1; done

fuzz: ## texts that nobody thought of, against the readers: SECONDS for each target, 60 if not told (Linux)
	test -x .cache/fuzz/bin/python || $(PYTHON) -m venv .cache/fuzz
	.cache/fuzz/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements.txt
	.cache/fuzz/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements-fuzz.txt
	for target in $$(.cache/fuzz/bin/python -m tests.fuzz.search); do \
	  .cache/fuzz/bin/python -m tests.fuzz.search $$target -max_total_time=$(or $(SECONDS),60) -timeout=10 -rss_limit_mb=2048 \
	    -artifact_prefix=.cache/fuzz/ || exit 1; done

sbom: ## CycloneDX: what builds the site and what it holds for browsers, from the locks
	$(PYTHON) .github/scripts/sbom.py > sbom.json

bench-publishing: $(VENV)/dev.stamp ## 200 publishers killed while nginx (or a server of Python) serves the site
	$(BIN)/python tests/bench/killing.py

lock: $(VENV)/dev.stamp ## make the lock files anew from requirements*.in
	for name in requirements requirements-uv requirements-dev requirements-audit requirements-fuzz requirements-national; do \
	  $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-emit-find-links --custom-compile-command "make lock" --quiet -o $$name.txt $$name.in; done

admin: ## bring Decap CMS, so that the next build has /admin/ (needs npm; SETTINGS.md tells the settings)
	mkdir -p .cache/admin
	cp overrides/admin/package.json overrides/admin/package-lock.json overrides/admin/.npmrc .cache/admin/
	npm ci --silent --ignore-scripts --prefix .cache/admin

admin-lock: ## make overrides/admin/package-lock.json anew after changing a version in its package.json
	rm -f overrides/admin/package-lock.json
	npm install --silent --ignore-scripts --package-lock-only --prefix overrides/admin
	$(PYTHON) overrides/admin/prune_lock.py

env: $(VENV)/site.stamp

$(VENV)/site.stamp: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	-test -x $(BIN)/uv || $(PIP) install --no-deps --require-hashes -r requirements-uv.txt
	$(call INSTALL,requirements.txt)
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e . || $(PIP) install --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/site.stamp
	$(call INSTALL,requirements-dev.txt)
	touch $@

# a browser and what of npm the tests use; and the tests compiled once, not by four workers at the same time
$(VENV)/ready.stamp: $(VENV)/dev.stamp tests/browser/install.py $(wildcard */*/package-lock.json tests/tools/*/package-lock.json)
	$(BIN)/python tests/browser/install.py
	-$(BIN)/python -m pytest --collect-only -q > /dev/null
	touch $@

ready: $(VENV)/ready.stamp

clean:
	rm -rf $(VENV) site ban-xem-truoc .cache .mypy_cache .ruff_cache .pytest_cache build *.egg-info

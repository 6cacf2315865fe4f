"""The package: `hooks/` with all its files, and below it what lies beside it in the repository."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

BESIDE = ("overrides", "CHANGELOG.md")
NOT_RUN = shutil.ignore_patterns("*.py", "*.pyc", "__pycache__", "node_modules", "frontend")


class Build(build_py):
    """Modules as setuptools finds them, and the data that lies among and beside them."""

    def run(self) -> None:
        """Build; an editable installation finds everything where it is."""
        super().run()
        if self.editable_mode:
            return
        package = Path(self.build_lib, "hooks")
        shutil.copytree("hooks", package, ignore=NOT_RUN, dirs_exist_ok=True)
        for name in BESIDE:
            source, target = Path(name), package / name
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("node_modules"), dirs_exist_ok=True)
            else:
                shutil.copyfile(source, target)


setup(cmdclass={"build_py": Build})

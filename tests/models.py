"""Every model of the record model, for tests that hold them all to one rule."""

from __future__ import annotations

import importlib
import pkgutil

from hooks.records import model
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.fields import Model
from hooks.records.model.kinds import registry


def _models() -> list[type[Model]]:
    modules = [importlib.import_module(f"{model.__name__}.{m.name}") for m in pkgutil.iter_modules(model.__path__)]
    found = {m for module in modules for m in vars(module).values() if isinstance(m, type) and issubclass(m, Model)}
    return sorted(found - {Model}, key=lambda m: m.__name__)


MODELS = _models()


def exemplar_model(kind: str) -> type[Exemplar]:
    """The model of a kind of exemplar of the campaign that is open."""
    return next(model for model in registry.current().models if model.kind == kind)

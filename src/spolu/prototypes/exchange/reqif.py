"""Requirements as ReqIF 1.2 (OMG formal/16-07-01), for the tools of those who build: written by the library ``reqif``
(the extra ``exchange``: whoever imports this file has looked that it is there).
"""

from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

from reqif.models.reqif_core_content import ReqIFCoreContent
from reqif.models.reqif_data_type import ReqIFDataTypeDefinitionString
from reqif.models.reqif_namespace_info import ReqIFNamespaceInfo
from reqif.models.reqif_req_if_content import ReqIFReqIFContent
from reqif.models.reqif_reqif_header import ReqIFReqIFHeader
from reqif.models.reqif_spec_hierarchy import ReqIFSpecHierarchy
from reqif.models.reqif_spec_object import ReqIFSpecObject, SpecObjectAttribute
from reqif.models.reqif_spec_object_type import ReqIFSpecObjectType, SpecAttributeDefinition
from reqif.models.reqif_specification import ReqIFSpecification
from reqif.models.reqif_specification_type import ReqIFSpecificationType
from reqif.models.reqif_types import SpecObjectAttributeType
from reqif.object_lookup import ReqIFObjectLookup
from reqif.reqif_bundle import ReqIFBundle
from reqif.unparser import ReqIFUnparser

from spolu.prototypes.model import Requirement
from spolu.prototypes.requirements import row

_STRING, _TYPE, _PLAN = "_spolu-string", "_spolu-requirement", "_spolu-specification"


def render(requirements: Sequence[Requirement], *, study: str, title: str, at: str) -> str:
    """Return the exchange file as XML.

    Args:
        requirements: in their order, one level deep.
        study: id of the study, from which the identifiers are made: the same study gives the same ones again.
        title: of the study.
        at: ISO time with zone, which every object carries as its last change.
    """
    content = ReqIFCoreContent(_content(requirements, study, title, at))
    header = ReqIFReqIFHeader(
        identifier=_id(study, "header"), creation_time=at, req_if_tool_id="spolu", req_if_version="1.0",
        source_tool_id="spolu", title=title,
    )  # fmt: skip
    bundle = ReqIFBundle(
        namespace_info=ReqIFNamespaceInfo.create_default(), req_if_header=header, core_content=content,
        tool_extensions_tag_exists=False, lookup=ReqIFObjectLookup.empty(), exceptions=[],
    )  # fmt: skip
    return str(ReqIFUnparser.unparse(bundle))


def _content(requirements: Sequence[Requirement], study: str, title: str, at: str) -> ReqIFReqIFContent:
    fields = [_fields(r) for r in requirements]
    names = list(dict.fromkeys(name for found in fields for name in found))
    string = SpecObjectAttributeType.STRING
    definitions = [
        SpecAttributeDefinition(string, f"_attribute-{n}", _STRING, last_change=at, long_name=n) for n in names
    ]
    objects = [
        ReqIFSpecObject(
            _id(study, r.id), [SpecObjectAttribute(string, f"_attribute-{name}", value) for name, value in found.items()],
            _TYPE, last_change=at, long_name=r.id,
        )
        for r, found in zip(requirements, fields, strict=True)
    ]  # fmt: skip
    children = [
        ReqIFSpecHierarchy(
            identifier=_id(study, f"{o.long_name} in order"), spec_object=o.identifier, level=1, last_change=at
        )
        for o in objects
    ]
    return ReqIFReqIFContent(
        data_types=[ReqIFDataTypeDefinitionString(_STRING, last_change=at, long_name="text", max_length="65535")],
        spec_types=[
            ReqIFSpecObjectType(_TYPE, last_change=at, long_name="Requirement", attribute_definitions=definitions),
            ReqIFSpecificationType(_PLAN, last_change=at, long_name="Requirements of a study", is_self_closed=True),
        ],
        spec_objects=objects,
        specifications=[ReqIFSpecification(
            _id(study, "specification"), last_change=at, long_name=title, specification_type=_PLAN, children=children,
        )],
    )  # fmt: skip


def _id(study: str, name: str) -> str:
    return f"_{uuid5(NAMESPACE_URL, f'spolu:{study}/{name}')}"


def _fields(requirement: Requirement) -> dict[str, str]:
    """Return what a requirement says as named texts: sentences per language, criteria and decisions as text."""
    plain = row(requirement)
    found = {"id": requirement.id}
    found |= {f"text-{language}": text for language, text in plain.get("text", {}).items()}
    found |= {key: plain[key] for key in ("moscow", "status", "idea", "legal", "waiver") if plain.get(key)}
    found["whom"] = ", ".join(requirement.whom)
    found["insights"] = ", ".join(link.to for link in requirement.insights)
    found["criteria"] = "\n\n".join(f"{c.id}\n{c.gherkin.strip()}" for c in requirement.criteria)
    found["decisions"] = "\n".join(f"{d.at} {d.who}: {d.what}" for d in requirement.decisions)
    return {key: value for key, value in found.items() if value}

"""Expands the SAM parts of a template here instead of in LocalStack, to give the REST API its fixed id.

SAM puts the tags of an API on its stage only, and LocalStack takes the id of an API from the API's own tag.
"""

import json
import os
from typing import Any

from privacy_desk_local.errors import DeskError
from privacy_desk_local.settings import Settings

_ID_TAG = "_custom_id_"


class _NoManagedPolicies:
    """Names of AWS-managed policies are not looked up: the template writes its policies itself."""

    def load(self) -> dict[str, str]:
        """No names."""
        return {}


def expand(settings: Settings, template: str, parameters: dict[str, str]) -> str:
    """The template (JSON) as plain CloudFormation; raises DeskError when SAM finds a fault in it."""
    # SAM asks for the region in this way only.
    os.environ["AWS_DEFAULT_REGION"] = settings.region
    from samtranslator.model.exceptions import InvalidDocumentException
    from samtranslator.translator.transform import transform

    source = json.loads(template)
    ids = {name: api_id for name, part in source["Resources"].items() if (api_id := _fixed_id(part))}
    try:
        plain = transform(source, dict(parameters), _NoManagedPolicies())
    except InvalidDocumentException as error:
        causes = "\n".join(cause.message for cause in error.causes)
        raise DeskError(f"template.yaml is not valid SAM:\n{causes}\nCorrect it, then: desk up") from error
    for name, api_id in ids.items():
        tags = plain["Resources"][name]["Properties"].setdefault("Tags", [])
        tags.append({"Key": _ID_TAG, "Value": api_id})
    return json.dumps(plain, separators=(",", ":"))


def _fixed_id(resource: dict[str, Any]) -> str | None:
    if resource["Type"] != "AWS::Serverless::Api":
        return None
    return resource.get("Properties", {}).get("Tags", {}).get(_ID_TAG)

-- From here on batches count these customers under the version too.
update customer set built_version = $2 where workspace_id = $1 and id = any ($3::uuid[])

import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { WALL_SCOPE } from '#core/access/scopes.ts'
import { readDrift } from '#server/drift/read_drift.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** How every watched series stands. */
  GET: question(({ access }) => readDrift(access.workspaceId, new Date()), undefined, WALL_SCOPE),
})

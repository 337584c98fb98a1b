import { type JsonSchema, ref } from './schema_of.ts'

/** Of paths about rules, alerts and channels: what one must be allowed to do. */
export const may = (scope: string): JsonSchema => ({ security: [{ apiKey: [scope] }, { session: [] }] })

/** Which one, in the path. */
export const idInPath: JsonSchema = {
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
}

/** A body that has to be sent. */
export const body = (name: string): JsonSchema => ({
  requestBody: { required: true, content: { 'application/json': { schema: ref(name) } } },
})

/** How reading, and writing beside it, can fail. */
export const READ = ['unauthenticated', 'forbidden', 'database_unavailable'] as const
export const WRITTEN = ['invalid_parameter', 'malformed', 'too_large', 'unsupported_media_type', 'conflict'] as const

import { comparedReleasesSchema, comparedVersionsSchema, releasesAnswerSchema } from '../release/contract.ts'
import { type JsonSchema, schemaOf } from './schema_of.ts'

/** @returns the schemas of what went out, and of what came of it. */
export const releaseSchemas = (): Record<string, JsonSchema> => ({
  Releases: schemaOf(releasesAnswerSchema, 'output'),
  ComparedReleases: schemaOf(comparedReleasesSchema, 'output'),
  ComparedVersions: schemaOf(comparedVersionsSchema, 'output'),
})

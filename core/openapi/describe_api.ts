import { z } from 'zod'
import { figuresAnswerSchema } from '../figures/contract.ts'
import { ingestionAnswerSchema } from '../ingestion/contract.ts'
import { policySchema } from '../policy/policy.ts'
import { PROBLEM_STATUS, type ProblemCode } from '../problem.ts'
import { eventPaths } from './event_paths.ts'
import { eventSchemas } from './event_schemas.ts'
import { figurePaths } from './figure_paths.ts'
import { ingestionPaths } from './ingestion_paths.ts'
import { policyPaths } from './policy_paths.ts'
import { type JsonSchema, schemaOf } from './schema_of.ts'

const VERSION = '1.0.0'

const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
})

/** @returns the OpenAPI 3.1 document of the HTTP API, made of the schemas that check requests and shape answers. */
export const describeApi = (): JsonSchema => ({
  openapi: '3.1.0',
  info: {
    title: 'Holdfast',
    version: VERSION,
    summary: 'Cost per accepted resolution, live',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  paths: { ...eventPaths(), ...figurePaths(), ...ingestionPaths(), ...policyPaths() },
  components: {
    securitySchemes: {
      apiKey: { type: 'http', scheme: 'bearer', description: 'an API key; each operation names the scope that it needs' },
      session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token', description: 'a signed-in person' },
    },
    schemas: {
      Problem: schemaOf(problemSchema, 'output'),
      ...eventSchemas(),
      Figures: schemaOf(figuresAnswerSchema, 'output'),
      Ingestion: schemaOf(ingestionAnswerSchema, 'output'),
      Policy: schemaOf(policySchema, 'output'),
      PolicyChange: schemaOf(policySchema.partial(), 'input'),
    },
  },
})

import { z } from 'zod'
import { annotationSchema, annotationsAnswerSchema, newAnnotationSchema } from '../annotation/contract.ts'
import { conversationDetailSchema, conversationItemSchema, conversationListSchema } from '../conversation/contract.ts'
import { handoffListSchema } from '../conversation/handoff_contract.ts'
import { erasureAnswerSchema, erasureSchema } from '../erasure/contract.ts'
import { figuresAnswerSchema, packedAnswerSchema, someFiguresSchema } from '../figures/contract.ts'
import { ingestionAnswerSchema } from '../ingestion/contract.ts'
import { flipsAnswerSchema } from '../live/flip_contract.ts'
import { policyAnswerSchema, policyChangeAnswerSchema } from '../policy/contract.ts'
import { policyEffectSchema } from '../policy/effect_contract.ts'
import { policySchema } from '../policy/policy.ts'
import { PROBLEM_STATUS, type ProblemCode } from '../problem.ts'
import { alertPaths } from './alert_paths.ts'
import { alertSchemas } from './alert_schemas.ts'
import { annotationPaths } from './annotation_paths.ts'
import { conversationPaths } from './conversation_paths.ts'
import { driftPaths } from './drift_paths.ts'
import { driftSchemas } from './drift_schemas.ts'
import { erasurePaths } from './erasure_paths.ts'
import { eventPaths } from './event_paths.ts'
import { eventSchemas } from './event_schemas.ts'
import { figurePaths } from './figure_paths.ts'
import { hindsightPaths } from './hindsight_paths.ts'
import { ingestionPaths } from './ingestion_paths.ts'
import { movedPaths } from './moved_paths.ts'
import { policyPaths } from './policy_paths.ts'
import { releasePaths } from './release_paths.ts'
import { releaseSchemas } from './release_schemas.ts'
import { reviewPaths } from './review_paths.ts'
import { reviewSchemas } from './review_schemas.ts'
import { type JsonSchema, schemaOf } from './schema_of.ts'

/** The version of the package, which a test holds it to. */
const VERSION = '0.1.0'

/** Without the defaults of a whole policy: what a change leaves out stays as it is. */
const policyFields = z.object(
  Object.fromEntries(Object.entries(policySchema.shape).map(([name, field]) => [name, field.unwrap().optional()])),
)
const reason = z.string().max(500).optional()
/** The two forms that `policyChangeSchema` takes. */
const policyChangeSchema = z.union([z.object({ policy: policyFields, reason }), policyFields.extend({ reason })])

/** Behind https the cookie has the prefix that browsers ask of secure ones. */
const SESSION = 'a signed-in person; with https the name begins with __Secure-'

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
  paths: {
    ...eventPaths(),
    ...figurePaths(),
    ...releasePaths(),
    ...annotationPaths(),
    ...hindsightPaths(),
    ...conversationPaths(),
    ...ingestionPaths(),
    ...driftPaths(),
    ...movedPaths(),
    ...reviewPaths(),
    ...alertPaths(),
    ...policyPaths(),
    ...erasurePaths(),
  },
  components: {
    securitySchemes: {
      apiKey: { type: 'http', scheme: 'bearer', description: 'an API key; each operation names the scope that it needs' },
      session: { type: 'apiKey', in: 'cookie', name: 'holdfast.session_token', description: SESSION },
    },
    schemas: {
      Problem: schemaOf(problemSchema, 'output'),
      ...eventSchemas(),
      Figures: schemaOf(figuresAnswerSchema, 'output'),
      SomeFigures: schemaOf(someFiguresSchema, 'output'),
      FigureColumns: schemaOf(packedAnswerSchema, 'output'),
      Flips: schemaOf(flipsAnswerSchema, 'output'),
      ...releaseSchemas(),
      Annotations: schemaOf(annotationsAnswerSchema, 'output'),
      NewAnnotation: schemaOf(newAnnotationSchema, 'input'),
      Annotation: schemaOf(annotationSchema, 'output'),
      ...driftSchemas(),
      ...reviewSchemas(),
      ...alertSchemas(),
      ConversationList: schemaOf(conversationListSchema, 'output'),
      ConversationItem: schemaOf(conversationItemSchema, 'output'),
      Conversation: schemaOf(conversationDetailSchema, 'output'),
      HandoffList: schemaOf(handoffListSchema, 'output'),
      Ingestion: schemaOf(ingestionAnswerSchema, 'output'),
      PolicyAnswer: schemaOf(policyAnswerSchema, 'output'),
      PolicyChange: schemaOf(policyChangeSchema, 'input'),
      PolicyChangeAnswer: schemaOf(policyChangeAnswerSchema, 'output'),
      PolicyEffect: schemaOf(policyEffectSchema, 'output'),
      Erasure: schemaOf(erasureSchema, 'input'),
      ErasureAnswer: schemaOf(erasureAnswerSchema, 'output'),
    },
  },
})

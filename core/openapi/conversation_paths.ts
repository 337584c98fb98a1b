import { BREAK_CAUSES } from '../case/break.ts'
import { CASE_STATES } from '../case/states.ts'
import { filterParameters, pageParameters, query, rangeParameters, time } from './parameters.ts'
import { jsonAnswer, problemAnswers } from './responses.ts'
import { type JsonSchema, ref } from './schema_of.ts'

const security = [{ apiKey: ['figures:read'] }, { session: [] }]

const someOf = (name: string, description: string, values: readonly string[]): JsonSchema =>
  query(name, `${description}; repeatable`, { type: 'array', items: { enum: [...values] } })

const formatParameter = query('format', 'the form, for links; else `Accept` chooses it', { enum: ['csv', 'ndjson'] })

const listParameters: JsonSchema[] = [
  ...rangeParameters,
  ...filterParameters,
  someOf(
    'state',
    'states; without it every case that has ended; `open` on its own, since open cases are in no cohort',
    CASE_STATES,
  ),
  someOf('cause', 'what took the resolution back', BREAK_CAUSES),
  query(
    'takenBackFrom',
    'resolutions that were taken back from then on, whenever they ended where `from` and `to` are left out',
    time,
  ),
  query('takenBackTo', 'and before then; without it until the end of today; the list goes by when that was', time),
  query('id', 'the id of one conversation', { type: 'string' }),
  ...pageParameters,
  formatParameter,
]

/** A list as JSON is a page; the other two are streamed in full, in `order`, whatever page is asked for. */
const listAnswer = (description: string, list: string, item: string): JsonSchema => ({
  description: `${description}; \`format\` or \`Accept\` chooses the form`,
  content: {
    'application/json': { schema: ref(list) },
    'text/csv': {
      schema: {
        type: 'string',
        description:
          'all of them, with a header; one column a field, money in units of the currency; then range, filters, policy',
      },
    },
    'application/x-ndjson': { schema: { type: 'string', description: `all of them, one ${item} a line` } },
  },
})

/** @returns the paths of conversations. */
export const conversationPaths = (): Record<string, JsonSchema> => ({
  '/api/v1/conversations': {
    get: {
      operationId: 'listConversations',
      summary: 'Cases by the conversation of their root',
      security,
      parameters: listParameters,
      responses: {
        200: listAnswer('cases by the conversation of their root, a page of them', 'ConversationList', 'ConversationItem'),
        ...problemAnswers('invalid_parameter', 'unauthenticated', 'forbidden', 'database_unavailable'),
      },
    },
  },
  '/api/v1/handoffs': {
    get: {
      operationId: 'listHandoffs',
      summary: 'Handoffs in which no human has written',
      security,
      parameters: [...rangeParameters, ...filterParameters, ...pageParameters, formatParameter],
      responses: {
        200: listAnswer('handoffs, a page of them', 'HandoffList', 'item'),
        ...problemAnswers('invalid_parameter', 'unauthenticated', 'forbidden', 'database_unavailable'),
      },
    },
  },
  '/api/v1/conversations/{id}': {
    get: {
      operationId: 'readConversation',
      summary: 'A conversation: its stints, its cases, and in words why it counts as it does',
      security,
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        200: jsonAnswer('the conversation', ref('Conversation')),
        ...problemAnswers('unauthenticated', 'forbidden', 'not_found', 'database_unavailable'),
      },
    },
  },
})

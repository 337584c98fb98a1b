import { z } from 'zod'
import { BREAK_CAUSES } from '../case/break.ts'
import { CASE_STATES } from '../case/states.ts'
import { segmentKeySchema } from '../figures/contract.ts'
import { BASES, UNTOLD_REASONS } from '../moved/contract.ts'
import { LOSSES, WAYS } from '../moved/ways.ts'
import { VERDICTS } from '../release/contract.ts'
import { contextSchema } from '../review_context/context_contract.ts'
import { STANDINGS } from './cell.ts'
import { BAR_KEYS } from './moved_bars.ts'
import { PERIOD_KINDS } from './period.ts'
import { WHOSE } from './period_rows.ts'
import { REVIEW_FIGURES, REVIEW_UNITS, type ReviewFigureKey } from './review_figures.ts'
import { EVENT_KINDS } from './say_timeline.ts'

const instant = z.string().describe('RFC 3339 instant')
const micros = z.int().describe('integer micros of the currency')
const count = z.number().describe('a count; what is expected may have a part')
const value = z.number().nullable()
const keys = REVIEW_FIGURES.map(({ key }) => key) as [ReviewFigureKey, ...ReviewFigureKey[]]

const cellSchema = z.object({
  standing: z
    .enum(STANDINGS)
    .describe(
      '`settled`; `expected` once all has settled; `provisional`: so far, and changes yet; `none`: there is nothing to tell',
    ),
  value,
  low: value.describe('nine in ten end between these; null where nothing is expected'),
  high: value,
  sample: z.int().describe('the cases that it rests on'),
})
export type SaidCell = z.infer<typeof cellSchema>

const meanSchema = z.object({ value, periods: z.int().describe('of how many periods it is'), sample: z.int() })

const changeSchema = z
  .object({
    value: z.number().describe('of a rate the difference, of all else the difference as a part of what was'),
    text: z.string(),
    meaning: z.enum(['better', 'worse', 'higher', 'lower', 'unchanged', 'no clear change']),
    tone: z.enum(['good', 'bad', 'neutral']),
  })
  .nullable()
export type SaidChange = z.infer<typeof changeSchema>

const figureSchema = z.object({
  key: z.enum(keys),
  name: z.string(),
  unit: z.enum(REVIEW_UNITS),
  whose: z.enum(WHOSE).describe('the cases of everyone, or those that the AI or a human began'),
  isPart: z.boolean(),
  now: cellSchema,
  last: cellSchema,
  meanOfFour: meanSchema,
  meanOfEight: meanSchema,
  change: changeSchema.describe('against the mean of four; null where there is nothing to compare with'),
  before: z.array(cellSchema).describe('the eight periods before, oldest first'),
})
export type SaidFigure = z.infer<typeof figureSchema>

const periodSchema = z.object({
  address: z.string(),
  kind: z.enum(PERIOD_KINDS),
  from: instant,
  to: instant.describe('the end, excluded'),
  isOver: z.boolean(),
  isSettled: z.boolean(),
  before: z.array(z.string()).describe('the addresses of the eight before, oldest first'),
  previous: z.string().describe('the address of the one before'),
  next: z.string().nullable().describe('the address of the one after; null where that has not begun'),
})

const linkSchema = z.object({
  to: z.enum(['conversations', 'segments', 'moved']),
  segment: segmentKeySchema,
  state: z
    .enum([...CASE_STATES, 'handoffs'])
    .nullable()
    .describe('which of its conversations; null for all'),
  cause: z.enum(BREAK_CAUSES).optional().describe('of those that were taken back, by what; left out for all'),
})
export type ReviewLink = z.infer<typeof linkSchema>

export const SENTENCE_UNITS = ['micros', 'rate', 'ratio', 'points', 'count'] as const
const numberPartSchema = z.object({
  number: z.number(),
  unit: z.enum(SENTENCE_UNITS),
  text: z.string().describe('as people read it; its sign may be in the words around it'),
  at: z.string().describe('JSON pointer into this answer: the row that it is read from'),
  link: linkSchema,
})
const partSchema = z.union([
  numberPartSchema,
  z.object({ name: z.string().describe('what operations call something: a language, a topic, a release'), link: linkSchema }),
  z.object({ text: z.string() }),
])
export type SentencePart = z.infer<typeof partSchema>
export type NumberPart = z.infer<typeof numberPartSchema>

export const SENTENCE_SUBJECTS = ['cost', 'moved', 'figures', 'leak', 'lever', 'policy', 'nothing', 'early'] as const
const sentenceSchema = z.object({ about: z.enum(SENTENCE_SUBJECTS), parts: z.array(partSchema) })
export type Sentence = z.infer<typeof sentenceSchema>

const sideSchema = z.object({
  from: instant,
  to: instant.describe('the end, excluded: of `settled` no later than what has settled'),
  isExpected: z.boolean(),
  costMicros: micros,
})
const movedSchema = z.object({
  basis: z.enum(BASES).nullable().describe('as of `/api/v1/drift/moved`; null where the two periods cannot be compared'),
  reason: z.enum(UNTOLD_REASONS).nullable(),
  last: sideSchema.nullable(),
  now: sideSchema.nullable(),
  changeMicros: micros.nullable().describe('what all `bars` sum to exactly, and so do `segments` with `others`'),
  isClear: z.boolean().nullable(),
  bars: z.array(z.object({ key: z.enum(BAR_KEYS), micros })),
  segments: z
    .array(
      z.object({
        segment: segmentKeySchema,
        micros,
        way: z.enum(WAYS).describe('by way of what most of it'),
        share: z.number().nullable().describe('of the change; null where it goes the other way, or beyond it'),
      }),
    )
    .describe('the five that add most, then the five that take most'),
  others: z.object({ count: z.int(), micros }),
})
export type ReviewMoved = z.infer<typeof movedSchema>

const leverSchema = z.object({
  segment: segmentKeySchema,
  share: z.number().describe('of its resolutions that are taken back'),
  peers: z.int().describe('segments of the same handler and the same topic or language'),
  median: z.number().describe('that share in the middle of its peers'),
  costMicros: micros.describe('by how much a resolution would be cheaper: below 0'),
  monthMicros: micros.describe('that for the resolutions of a month'),
  lowMicros: micros.describe('nine in ten lie between these, of a month'),
  highMicros: micros,
})
export type Lever = z.infer<typeof leverSchema>

const leaksSchema = z.object({
  standing: z.enum(STANDINGS),
  totalMicros: micros.describe('rework and failure impact of the period’s cases; what all `cells` sum to exactly'),
  topics: z
    .array(z.string().nullable())
    .describe(
      'those that clearly cost more than their peers first, then those that cost most; the last one is `*` for all others, where there are more',
    ),
  languages: z.array(z.string().nullable()),
  cells: z.array(z.array(micros)).describe('of each topic the languages'),
  beyond: z
    .array(z.array(micros))
    .describe('what each cell comes to beyond the same handlers and topic in the middle of other languages; below 0 where less'),
  largest: z
    .object({
      topic: z.string().nullable().optional().describe('left out where a whole language is meant'),
      language: z.string().nullable().optional(),
      micros,
      share: z.number().describe('its part of all'),
      beyondMicros: micros
        .nullable()
        .describe('beyond its peers; null where that is clear nowhere, and this is the cell that costs most'),
    })
    .nullable()
    .describe('the language, or the topic in one, that most clearly costs more than its peers; else the cell that costs most'),
  reasons: z
    .array(z.object({ loss: z.enum(LOSSES), micros, cases: count }))
    .describe('what the cases were lost to, the costliest first; they sum to `totalMicros`'),
  chains: z
    .array(
      z.object({
        conversation: z.string().nullable().describe('the one that the case is named after; null in what was published'),
        segment: segmentKeySchema,
        contacts: z.int().describe('its stints'),
        micros,
      }),
    )
    .describe('the cases with most contacts, at least four'),
  levers: z.array(leverSchema).describe('if this share fell to the median of its peers; those that save most first'),
  untaken: z
    .array(z.object({ segment: segmentKeySchema, handoffs: z.int(), untaken: z.int() }))
    .describe('handoffs that nobody took up so far'),
})
export type ReviewLeaks = z.infer<typeof leaksSchema>

const eventSchema = z.object({
  kind: z.enum(EVENT_KINDS),
  from: instant,
  to: instant.nullable().describe('where it ended, or the period did, or now; null for an instant'),
  text: z.string(),
  outcome: z
    .string()
    .nullable()
    .optional()
    .describe(
      'of an alert what people did about it; of drift that no rule watched it; of a release its verdict in words; null where there is nothing to tell',
    ),
  verdict: z
    .enum(VERDICTS)
    .nullable()
    .optional()
    .describe(
      'of a release how often its resolutions are taken back beside the version before, as of `asOf`, as `/api/v1/releases/compared` says it; null where there is nothing to compare; left out for all else',
    ),
})
export type ReviewEvent = z.infer<typeof eventSchema>

const wholeSchema = z.object({
  standing: z.enum(STANDINGS),
  cases: count,
  accepted: count,
  lost: z.record(z.enum(LOSSES), count).describe('the cases that were not accepted, each by what it was lost to'),
  handlingMicros: micros.describe('all costs but those of lost cases'),
  reworkMicros: micros.describe('rework and failure impact of the lost cases'),
})
export type ReviewWhole = z.infer<typeof wholeSchema>

const restatementSchema = z.object({
  reportedMicros: micros.describe('cost per accepted resolution as it was published'),
  nowMicros: micros.describe('as it is known now'),
  changeMicros: micros.describe('what the `steps` sum to exactly'),
  isSettled: z.boolean().describe('whether nothing more is to come'),
  reportedPolicyVersion: z.int(),
  policyVersion: z.int(),
  steps: z.array(
    z.object({
      way: z.enum(WAYS),
      micros,
      cases: z.number().nullable().describe('how many more cases were lost so than was said; null for what is no loss'),
    }),
  ),
})
export type Restatement = z.infer<typeof restatementSchema>

const publicationSchema = z.object({
  period: z.string(),
  at: instant,
  by: z.string(),
  restatement: restatementSchema.nullable().describe('what became of it since; null where that cannot be told'),
})
export type Publication = z.infer<typeof publicationSchema>

/** What a review says of its period; what is kept of it when it is published. */
const reviewSchema = z.object({
  workspace: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  policyVersion: z.int(),
  acceptanceWindowDays: z.int(),
  asOf: instant,
  maturedThrough: instant.describe('cohorts that ended before this instant have matured'),
  sequence: z.int(),
  period: periodSchema,
  sentences: z.array(sentenceSchema).describe('each made of the rows below: a number says which'),
  figures: z.array(figureSchema),
  moved: movedSchema.describe('what moved cost per accepted resolution since the period before'),
  leaks: leaksSchema,
  whole: wholeSchema.describe('what the period came to, or is expected to'),
  lastWhole: wholeSchema.describe('the same of the period before'),
  timeline: z.array(eventSchema).describe('releases, drift, alerts, notes and changes of the policy, in the order of time'),
  policyChanges: z.array(z.object({ version: z.int(), at: instant, reason: z.string().nullable() })),
  context: contextSchema.describe('what is around the figures, beside the period before; some of it entered by hand'),
})
export type Review = z.infer<typeof reviewSchema>

/** `GET /api/v1/reviews/{period}`. */
export const reviewAnswerSchema = reviewSchema.extend({
  countedThrough: z
    .int()
    .describe('the sequence as of which restatements are; that of the review itself where it is not published'),
  publication: publicationSchema
    .nullable()
    .describe('where it is published, when and by whom: then all else is as it was then; null where it is not'),
  lastPublication: publicationSchema.nullable().describe('the same of the period before'),
})
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>

/** The rows of a review, of which its sentences are made. */
export type ReviewRows = Omit<Review, 'sentences'>

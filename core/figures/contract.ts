import { z } from 'zod'
import { DIMENSIONS } from '../segment/dimensions.ts'
import { type ANSWERED, ANSWERED_IDS, type AnsweredId, FIGURE_IDS, type FigureId, figureOf } from './catalogue.ts'
import type { ColumnName } from './contents.ts'
import { COUNT_NAMES, DURATION_NAMES } from './parts.ts'
import { TOO_EARLY_REASONS } from './row_nowcast.ts'
import { sayFigure } from './say_figure.ts'
import { STEPS } from './step.ts'
import { SUM_NAMES } from './sum_names.ts'

const count = z.int()
const micros = z
  .string()
  .regex(/^-?\d+$/)
  .describe('integer micros of the currency')
const rate = z.number().nullable()
const money = z
  .string()
  .regex(/^-?\d+\.\d{6}$/)
  .nullable()
const instant = z.string().describe('RFC 3339 instant')

const eachOf = <N extends string, S extends z.ZodType>(names: readonly N[], schema: S): Record<N, S> =>
  Object.fromEntries(names.map((name) => [name, schema])) as Record<N, S>

/** Counts over every cohort of the row, matured or not. */
export const countsSchema = z.object(eachOf(COUNT_NAMES, count))
export type Counts = z.infer<typeof countsSchema>

/** Sums of times beside them, in milliseconds. */
const durations = eachOf(DURATION_NAMES, z.number())

export const costsSchema = z.object({
  handling: micros,
  rework: micros,
  failureImpact: micros,
  overhead: micros,
  full: micros,
})
export type Costs = z.infer<typeof costsSchema>

type ValueOf<Id extends AnsweredId> = (typeof ANSWERED)[Id]['unit'] extends 'money' ? string | null : number | null
type GroupOf<Id> = Id extends `${infer Group}.${string}` ? Group : never
type PartOf<Id, Group extends string> = Id extends `${Group}.${infer Part}` ? Part : never

/** The figures of the catalogue that answers give, each by its id; `a.b` is b within a. */
export type FigureValues = { [Id in Exclude<AnsweredId, `${string}.${string}`>]: ValueOf<Id> } & {
  [Group in GroupOf<AnsweredId>]: { [Part in PartOf<AnsweredId, Group>]: ValueOf<`${Group}.${Part}` & AnsweredId> }
}

export const figureValuesSchema = z.object(shapeOfFigures())

/** The shape says what the types say: both are made of the catalogue. */
function shapeOfFigures(): { [Name in keyof FigureValues]: z.ZodType<FigureValues[Name]> } {
  const shape: Record<string, z.ZodType> = {}
  const groups: Record<string, Record<string, z.ZodType>> = {}
  for (const id of ANSWERED_IDS) {
    const [name, part] = id.split('.') as [string, string | undefined]
    const value = (figureOf(id).unit === 'money' ? money : rate).describe(sayFigure(figureOf(id)))
    if (part === undefined) shape[name] = value
    else groups[name] = { ...groups[name], [part]: value }
  }
  for (const [name, parts] of Object.entries(groups)) shape[name] = z.object(parts)
  return shape as { [Name in keyof FigureValues]: z.ZodType<FigureValues[Name]> }
}

/** An estimate with the band in which nine in ten end; all three or none. */
const estimateOf = <V extends z.ZodType>(value: V) => z.object({ estimate: value, low: value, high: value })

/** Sums of one side of a row: everything, or what has matured, or the matured cases with a human root. */
export const sumsSchema = z.object({
  counts: countsSchema,
  costMicros: costsSchema,
  ...durations,
})
export type Sums = z.infer<typeof sumsSchema>

export const segmentKeySchema = z.partialRecord(z.enum(DIMENSIONS), z.string().nullable())

export const figureRowSchema = z.object({
  start: instant,
  segment: segmentKeySchema,
  counts: countsSchema,
  costMicros: costsSchema,
  figures: figureValuesSchema,
  /** The same sums over matured cohorts alone, and over the matured cases with a human root: what the figures are made of. */
  matured: sumsSchema,
  maturedHuman: sumsSchema,
  ...durations,
  nowcast: z.object({
    acceptedResolutionRate: estimateOf(rate),
    costPerAcceptedResolution: estimateOf(money),
    tooEarly: z
      .enum(TOO_EARLY_REASONS)
      .nullable()
      .describe(
        'why there is no estimate although something has not matured: no baseline is learned, it has fewer than 50 breaks, or the row has fewer than 30 resolutions',
      ),
    maturedShare: rate.describe('share of the cases that are in matured cohorts'),
  }),
})
/** Of an answer that names its `columns`, a row has those alone: what was not asked for is not there, whatever the type says. */
export type FigureRow = z.infer<typeof figureRowSchema>

const COLUMN_NAMES: readonly ColumnName[] = [...SUM_NAMES, ...FIGURE_IDS.map((id) => `figures.${id}` as const), 'nowcast']

const headSchema = z.object({
  workspace: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  from: instant,
  to: instant,
  step: z.enum(STEPS),
  by: z.array(z.enum(DIMENSIONS)),
  policyVersion: z.int(),
  acceptanceWindowDays: z.int(),
  asOf: instant,
  maturedThrough: instant.describe('cohorts that ended before this instant have matured'),
  sequence: z.int(),
  unallocatedOverheadMicros: micros,
  truncatedDimensions: z
    .array(z.enum(DIMENSIONS))
    .describe('dimensions whose values beyond the first 1,000 are counted together, under `*`'),
})
const figureNames = z.array(z.enum(FIGURE_IDS)).describe('the figures that were asked for')
const columnNames = z.array(z.enum(COLUMN_NAMES)).describe('what each row has besides its start and its segment')

export const figuresAnswerSchema = headSchema.extend({ rows: z.array(figureRowSchema) })

/** An answer to a question that says what it wants names that; one to a question that does not has everything. */
export interface FiguresAnswer extends z.infer<typeof figuresAnswerSchema> {
  figures?: FigureId[]
  columns?: ColumnName[]
}

/** What the rows have that an answer to `figures` and `fields` gives: of each group what was asked for. */
const someSums = sumsSchema.extend({ counts: countsSchema.partial(), costMicros: costsSchema.partial() }).partial()
const someValues = z.object(
  eachOf(
    FIGURE_IDS.map((id) => id.split('.')[0] ?? id),
    z.union([z.string(), z.number(), z.record(z.string(), rate)]).nullable(),
  ),
)
export const someFiguresSchema = headSchema.extend({
  figures: figureNames,
  columns: columnNames,
  rows: z.array(
    someSums.extend({
      start: instant,
      segment: segmentKeySchema,
      matured: someSums.optional(),
      maturedHuman: someSums.optional(),
      figures: someValues.partial().optional(),
      nowcast: figureRowSchema.shape.nowcast.optional(),
    }),
  ),
})

const cell = z.union([z.string(), z.number(), figureRowSchema.shape.nowcast]).nullable()
export const packedAnswerSchema = headSchema.extend({
  figures: figureNames,
  columns: columnNames,
  rows: z.array(z.array(cell)).describe('of each row its start, its segment in the order of `by`, then a value for each column'),
})
export type PackedAnswer = z.infer<typeof packedAnswerSchema>

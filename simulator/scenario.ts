import type { Handler } from '#core/event/types.ts'
import { BREAK_SHARE } from './world.ts'

export const SCENARIOS = [
  'steady',
  'hazard',
  'language',
  'release',
  'ramp',
  'mix',
  'cost',
  'vendor',
  'field',
  'source',
  'neglect',
] as const
export type ScenarioName = (typeof SCENARIOS)[number]

export interface Scenario {
  name: ScenarioName
  /** How strong the change is; what it multiplies is said at `DEFAULT_FACTOR`. */
  factor: number
  /** When the change begins. */
  fromMs: number
  /** The one language that `language` changes. */
  language: string
}

/** `hazard`, `language`, `release`, `ramp`: the AI's broken resolutions; `mix`: the AI's share of cases; `cost`: the unit costs; `vendor`: its fee; `neglect`: hours. */
export const DEFAULT_FACTOR: Record<ScenarioName, number> = {
  steady: 1,
  hazard: 1.6,
  language: 2,
  release: 1.6,
  ramp: 1.6,
  mix: 0.8,
  cost: 1.4,
  vendor: 1,
  field: 1,
  source: 1,
  neglect: 4,
}

export const RAMP_MS = 21 * 86_400_000

/** More than this share of resolutions never breaks, however large the factor. */
const MOST = 0.95

/** A resolution, and by whom. */
export interface Resolved {
  handler: Handler
  language: string
  atMs: number
  /** When the agent version that the conversation met went out; null of a human. */
  releasedMs: number | null
}

/** @returns the probability that a resolution does not hold. */
export function breakShare(scenario: Scenario, resolved: Resolved): number {
  const usual = BREAK_SHARE[resolved.handler]
  return resolved.handler === 'human' ? usual : Math.min(MOST, usual * hazardFactor(scenario, resolved))
}

function hazardFactor({ name, factor, fromMs, language: changed }: Scenario, { language, atMs, releasedMs }: Resolved): number {
  if (atMs < fromMs) return 1
  if (name === 'release') return releasedMs !== null && releasedMs >= fromMs ? factor : 1
  if (name === 'hazard') return factor
  if (name === 'language') return language === changed ? factor : 1
  if (name === 'ramp') return 1 + (factor - 1) * Math.min(1, (atMs - fromMs) / RAMP_MS)
  return 1
}

/** @returns the AI's share of a topic's new cases at that moment. */
export const aiShareAt = ({ name, factor, fromMs }: Scenario, usual: number, atMs: number): number =>
  name === 'mix' && atMs >= fromMs ? Math.min(0.98, usual * factor) : usual

/** @returns by how much unit costs are multiplied at that moment; null where they are as ever. */
export const costFactorAt = ({ name, factor, fromMs }: Scenario, atMs: number): number | null =>
  name === 'cost' && atMs >= fromMs ? factor : null

/** @returns by how much the vendor's fee is multiplied at that moment; null where no vendor bills by the resolution. */
export const claimFactorAt = ({ name, factor, fromMs }: Scenario, atMs: number): number | null =>
  name === 'vendor' && atMs >= fromMs ? factor : null

/** @returns whether a conversation of that moment says its topic, at its start or later. */
export const saysTopicAt = ({ name, fromMs }: Scenario, atMs: number): boolean => name !== 'field' || atMs < fromMs

/** The channel that is told by a source of its own where one falls silent. */
const OWN_SOURCE = 'phone'

/** @returns what stands behind the name of the run in the source of a channel's conversations. */
export const sourcePart = ({ name }: Scenario, channel: string): string =>
  name === 'source' && channel === OWN_SOURCE ? `/${OWN_SOURCE}` : ''

/** @returns whether anything is told of a channel's conversation of that moment. */
export const isToldAt = (scenario: Scenario, channel: string, atMs: number): boolean =>
  atMs < scenario.fromMs || sourcePart(scenario, channel) === ''

/** @returns for how many hours more, on the average, a customer who is handed on at that moment waits. */
export const moreWaitingHours = ({ name, factor, fromMs }: Scenario, atMs: number): number =>
  name === 'neglect' && atMs >= fromMs ? factor : 0

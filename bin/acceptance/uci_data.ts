import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import type { Product } from './product.ts'

/** Real input that lies beside a checkout, not in it: 154,485 events, and what metrics.md makes of them by brute force. */
const FOLDER = join(process.cwd(), '..', 'shared', 'data')
export const UCI_FILE = join(FOLDER, 'uci-incidents.ndjson.gz')
export const hasUciData = existsSync(UCI_FILE)
export const UCI_WEEKS = { step: 'week', from: '2016-02-29', to: '2017-02-20' }

/** @returns the lines of the file, one event each. */
export const readUciLines = (): string[] => gunzipSync(readFileSync(UCI_FILE)).toString('utf8').trimEnd().split('\n')

/** @returns the expected cells of each week. */
export function readWeeklyCells(): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(FOLDER, 'uci-incidents.weekly.csv'), 'utf8').trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])))
}

/** @returns the same cells of what `GET /api/v1/figures?step=week` answered. */
const weeklyCellsOf = ({ rows }: FiguresAnswer): Record<string, string>[] =>
  rows.map(({ start, counts, costMicros }) => ({
    week: start.slice(0, 10),
    cases: String(counts.cases),
    resolved: String(counts.resolved),
    accepted: String(counts.accepted),
    broken: String(counts.broken),
    broken_recontact: String(counts.brokenRecontact),
    broken_reopen: String(counts.brokenReopen),
    broken_escalation: String(counts.brokenEscalation),
    escalated: String(counts.escalated),
    abandoned: String(counts.abandoned),
    conversations: String(counts.conversations),
    aiConversations: String(counts.aiConversations),
    aiHandedOff: String(counts.aiHandedOff),
    reworkStints: String(counts.reworkStints),
    handlingCostMicros: costMicros.handling,
    reworkCostMicros: costMicros.rework,
  }))

/** Holds every cell of what the product answers to the expected ones. */
export const expectWeekly = async (product: Product): Promise<void> =>
  expect(weeklyCellsOf(await product.figures(UCI_WEEKS))).toEqual(readWeeklyCells())

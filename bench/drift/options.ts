import { parseArgs } from 'node:util'
import { REAL_FILE } from './real_history.ts'
import { VOLUMES } from './times.ts'

export const PARTS = ['detection', 'nowcast', 'releases', 'real'] as const
export type Part = (typeof PARTS)[number]

export interface DriftOptions {
  parts: readonly Part[]
  /** Made-up operations of each volume and scenario. */
  seeds: number
  releases: number
  volumes: readonly number[]
  /** Real incidents, in events. */
  realFile: string
}

const isPart = (name: string): name is Part => PARTS.some((part) => part === name)

/** @returns what to measure; without names everything. */
export function readDriftOptions(args: readonly string[]): DriftOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '40' },
      releases: { type: 'string', default: '200' },
      real: { type: 'string', default: REAL_FILE },
      volume: { type: 'string', multiple: true },
    },
  })
  const unknown = positionals.filter((name) => !isPart(name))
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${PARTS.join(', ')}`)
  return {
    parts: positionals.length > 0 ? positionals.filter(isPart) : PARTS,
    seeds: Number(values.seeds),
    releases: Number(values.releases),
    realFile: values.real,
    volumes: values.volume?.map(Number) ?? VOLUMES,
  }
}

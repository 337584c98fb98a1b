import type { ComparedReleases, ComparedVersions, Comparison } from '#core/release/contract.ts'

type Part<T> = { [K in keyof T]?: T[K] extends object | null ? Partial<NonNullable<T[K]>> : T[K] }

const side = (version: string, micros: string, state: 'settled' | 'expected'): Comparison['after'] => ({
  version,
  from: '2026-11-10T14:00:00+01:00',
  to: '2026-11-12T09:00:00+01:00',
  cases: 1_400,
  resolved: 1_200,
  takenBack: 180,
  unitCostMicros: '250000',
  expectedCost: { state, micros, lowMicros: micros, highMicros: micros },
})

/** A comparison that is worse, but for what is said otherwise. */
export const someComparison = (more: Part<Comparison> = {}): Comparison => ({
  before: { ...side('v41', '2400000', 'settled'), ...more.before },
  after: {
    ...side('v42', '2850000', 'expected'),
    expectedCost: { state: 'expected', micros: '2850000', lowMicros: '2600000', highMicros: '3100000' },
    ...more.after,
  },
  together: more.together ?? false,
  takenBack: { verdict: 'worse', ratio: 1.312, low: 1.084, high: 1.577, hoursUntilShown: 0, ...more.takenBack },
  unitCost: { verdict: 'no sign', ratio: 1.02, low: 0.96, high: 1.08, ...more.unitCost },
})

const HEAD = {
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  policyVersion: 3,
  asOf: '2026-11-12T09:00:00+01:00',
  baseline: true,
}

export const someReleases = (releases: ComparedReleases['releases']): ComparedReleases => ({ ...HEAD, releases, versions: [] })

export const someRelease = (comparison: Comparison | null = someComparison()): ComparedReleases['releases'][number] => ({
  agentVersion: 'v42',
  deployedAt: '2026-11-10T14:05:00+01:00',
  note: 'new prompt',
  nothing: comparison ? null : 'no cases yet',
  comparison,
})

export const someVersions = (comparison = someComparison(), ages: ComparedVersions['ages'] = []): ComparedVersions => ({
  ...HEAD,
  comparison,
  ages,
})

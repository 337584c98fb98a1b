import type { CsvRow } from '#core/csv/cells.ts'
import type { ComparedReleases, ComparedVersions, Comparison } from '#core/release/contract.ts'
import type { TableFile } from '../_export/table_file.ts'

type Head = Pick<ComparedReleases, 'asOf' | 'currency' | 'timeZone' | 'policyVersion'>

/** @returns the releases as a table, in full precision. */
export const releasesFile = ({ releases, ...head }: ComparedReleases): TableFile => ({
  name: `holdfast-releases-${head.asOf.slice(0, 10)}`,
  rows: releases.map(({ agentVersion, deployedAt, note, nothing, comparison }) => ({
    agentVersion,
    deployedAt,
    note,
    nothing,
    ...comparedCells(comparison),
    ...tailOf(head),
  })),
})

/** @returns how soon resolutions of two versions are taken back, as a table. */
export const agesFile = ({ ages, comparison, ...head }: ComparedVersions): TableFile => ({
  name: `holdfast-versions-${head.asOf.slice(0, 10)}`,
  rows: ages.map(({ hours, before, after }) => ({
    hoursSinceResolved: hours,
    takenBackBefore: before,
    takenBackAfter: after,
    versionBefore: comparison.before.version,
    versionAfter: comparison.after.version,
    ...tailOf(head),
  })),
})

function comparedCells(comparison: Comparison | null): CsvRow {
  const side = (name: 'Before' | 'After', of: Comparison['after'] | undefined): CsvRow => ({
    [`version${name}`]: of?.version ?? null,
    [`resolved${name}`]: of?.resolved ?? null,
    [`takenBack${name}`]: of?.takenBack ?? null,
    [`caseCost${name}`]: money(of?.unitCostMicros),
    [`costPerAccepted${name}`]: money(of?.expectedCost.micros),
    [`costPerAcceptedLow${name}`]: money(of?.expectedCost.lowMicros),
    [`costPerAcceptedHigh${name}`]: money(of?.expectedCost.highMicros),
    [`costPerAcceptedState${name}`]: of?.expectedCost.state ?? null,
  })
  return {
    verdict: comparison?.takenBack.verdict ?? null,
    takenBackRatio: comparison?.takenBack.ratio ?? null,
    takenBackLow: comparison?.takenBack.low ?? null,
    takenBackHigh: comparison?.takenBack.high ?? null,
    hoursUntilShown: comparison?.takenBack.hoursUntilShown ?? null,
    together: comparison?.together ?? null,
    caseCostRatio: comparison?.unitCost.ratio ?? null,
    ...side('Before', comparison?.before),
    ...side('After', comparison?.after),
  }
}

const money = (micros: string | null | undefined): CsvRow[string] =>
  micros === null || micros === undefined ? null : { amount: (Number(micros) / 1e6).toFixed(6) }

const tailOf = ({ asOf, currency, timeZone, policyVersion }: Head): CsvRow => ({ asOf, currency, timeZone, policyVersion })

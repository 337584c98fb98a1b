import { expect, it } from 'vitest'
import { agesFile, releasesFile } from './releases_file.ts'
import { someComparison, someRelease, someReleases, someVersions } from './testing/some_comparison.ts'

it('has a row for each release, in full precision, with the same columns where there is nothing', () => {
  const { name, rows } = releasesFile(someReleases([someRelease(), someRelease(null)]))
  expect(name).toBe('holdfast-releases-2026-11-12')
  expect(rows[0]).toMatchObject({
    agentVersion: 'v42',
    verdict: 'worse',
    takenBackRatio: 1.312,
    resolvedBefore: 1_200,
    costPerAcceptedAfter: { amount: '2.850000' },
    costPerAcceptedStateBefore: 'settled',
    currency: 'EUR',
    policyVersion: 3,
  })
  expect(rows[1]).toMatchObject({ nothing: 'no cases yet', verdict: null, costPerAcceptedAfter: null })
  expect(Object.keys(rows[1] ?? {})).toEqual(Object.keys(rows[0] ?? {}))
})

it('has the shares by age', () =>
  expect(agesFile(someVersions(someComparison(), [{ hours: 24, before: 0.1, after: null }])).rows).toMatchObject([
    { hoursSinceResolved: 24, takenBackBefore: 0.1, takenBackAfter: null, versionBefore: 'v41', versionAfter: 'v42' },
  ]))

import { expect, it } from 'vitest'
import { admitEvent } from '#core/event/admit.ts'
import { releaseLine } from './release_line.ts'

it('tells of a release that the door takes as it stands', () => {
  const at = new Date('2026-11-10T13:00:00Z')
  const line = releaseLine('https://holdfast.example', 'v42', at)
  expect(line).toContain('curl https://holdfast.example/api/v1/events \\\n')
  const context = { nowMs: at.getTime(), keepsFromMs: null, pseudonymOf: () => '00000000-0000-4000-8000-000000000000' }
  expect(admitEvent(JSON.parse(/-d '(.*)'$/.exec(line)?.[1] ?? ''), context)).toMatchObject({
    ok: true,
    event: { type: 'release.deployed', subject: 'v42', timeMs: at.getTime() },
  })
})

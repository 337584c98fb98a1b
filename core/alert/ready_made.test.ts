import { expect, it } from 'vitest'
import { readyMadeRules } from './ready_made.ts'
import { rulesFileSchema } from './rules_file.ts'

it.each([true, false])('are rules as anybody could make them, all of them on or off: %s', (isOn) => {
  const channelIds = ['6f0e3c1e-9d0a-4f5b-8a43-1c2d3e4f5a6b']
  const rules = readyMadeRules({ isOn, channelIds })
  expect(rulesFileSchema.safeParse({ rules }).success).toBe(true)
  expect(rules.map((rule) => rule.isOn)).toEqual(rules.map(() => isOn))
  for (const { body } of rules) expect(body.channelIds).toEqual(channelIds)
  expect(new Set(rules.map(({ body }) => body.kind))).toEqual(new Set(['drift', 'data']))
})

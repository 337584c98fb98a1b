import { expect, it } from 'vitest'
import { readyMadeRules } from './ready_made.ts'
import { rulesFileSchema } from './rules_file.ts'

it.each([true, false])('are rules as anybody could make them, all of them on or off: %s', (isOn) => {
  const rules = readyMadeRules(isOn)
  expect(rulesFileSchema.safeParse({ rules }).success).toBe(true)
  expect(rules.map((rule) => rule.isOn)).toEqual(rules.map(() => isOn))
  expect(new Set(rules.map(({ body }) => body.kind))).toEqual(new Set(['drift', 'data']))
})

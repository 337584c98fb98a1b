import { describe, expect, it } from 'vitest'
import { newRuleSchema } from './rule_contract.ts'
import { fileOf, planApply, rulesFileSchema } from './rules_file.ts'
import { someRule } from './testing/some_alert.ts'

const [AI, PEOPLE] = [someRule({ name: 'AI' }), someRule({ id: '2', name: 'People' })]
const wanted = (over: object = {}) => newRuleSchema.parse({ name: 'ai', body: { kind: 'drift' }, ...over })

describe('a file of rules', () => {
  it('is taken back as it was written, and changes nothing', () => {
    const file = rulesFileSchema.parse(JSON.parse(JSON.stringify(fileOf([AI, PEOPLE]))))
    expect(planApply([AI, PEOPLE], file.rules, true)).toEqual({ create: [], change: [], remove: [], same: 2 })
  })

  it('knows what is the same whatever the order of its fields', () => {
    const turned = { ...AI, body: Object.fromEntries(Object.entries(AI.body).reverse()) as typeof AI.body }
    expect(planApply([AI], [{ name: 'AI', isOn: true, body: turned.body }], false).same).toBe(1)
  })

  it('makes what is new, changes what is other, and leaves what it does not name', () => {
    const plan = planApply([AI, PEOPLE], [wanted(), wanted({ name: 'New' })], false)
    expect(plan).toEqual({ create: [wanted({ name: 'New' })], change: [{ id: AI.id, rule: wanted() }], remove: [], same: 0 })
  })

  it('removes what it does not name where that is asked for', () => {
    expect(planApply([AI, PEOPLE], [wanted()], true).remove).toEqual([PEOPLE])
  })

  it.each([
    ['two of one name', { rules: [wanted(), wanted({ name: 'AI' })] }, 'two rules have the same name'],
    ['a rule that is none', { rules: [{ name: 'x', body: { kind: 'luck' } }] }, 'Invalid'],
  ])('refuses %s', (_, file, told) => {
    expect(rulesFileSchema.safeParse(file).error?.issues[0]?.message).toContain(told)
  })
})

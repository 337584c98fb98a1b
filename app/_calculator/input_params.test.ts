import { describe, expect, it } from 'vitest'
import { WORKED_EXAMPLE } from '#core/calculator/inputs.ts'
import { VIEW_PARAMS } from '../_view/view.ts'
import { checkTyped, paramsOfTyped, typedOf } from './input_params.ts'

const NONE = new URLSearchParams()

describe('the calculator’s numbers in the address', () => {
  it('are those that differ from the worked example, and come back as they went', () => {
    expect(paramsOfTyped(WORKED_EXAMPLE, NONE)).toBe('')
    const typed = { ...WORKED_EXAMPLE, aiFails: '12,5', priceReworkOf: 'ai' as const }
    expect(paramsOfTyped(typed, NONE)).toBe('aiFails=12%2C5&priceReworkOf=ai')
    expect(typedOf(new URLSearchParams(paramsOfTyped(typed, NONE)))).toEqual(typed)
  })

  it('stand beside the view, and take no name of it', () => {
    const typed = { ...WORKED_EXAMPLE, cases: '5' }
    expect(paramsOfTyped(typed, new URLSearchParams('range=7d&topic=refund'))).toBe('range=7d&topic=refund&cases=5')
    // A number that is the example's again is said no longer.
    expect(paramsOfTyped(WORKED_EXAMPLE, new URLSearchParams('range=7d&cases=5&view=3'))).toBe('range=7d&view=3')
    expect(VIEW_PARAMS.filter((name) => Object.hasOwn(WORKED_EXAMPLE, name))).toEqual([])
  })

  it('are cut where somebody made them long', () => {
    expect(typedOf(new URLSearchParams({ cases: '9'.repeat(500) })).cases).toHaveLength(20)
  })
})

describe('what is typed', () => {
  it('may have blanks, a decimal comma, and marks between thousands', () => {
    const typed = { ...WORKED_EXAMPLE, cases: "1'250 000", aiCost: ' 0,35 ', aiFails: '12,5' }
    expect(checkTyped(typed)).toEqual({ input: { ...typed, cases: '1250000', aiCost: '0.35', aiFails: '12.5' }, errors: {} })
  })

  it('is wrong field by field, and then gives no result', () => {
    const { input, errors } = checkTyped({ ...WORKED_EXAMPLE, aiShare: '101', overhead: 'much' })
    expect(input).toBeNull()
    expect(errors).toEqual({ aiShare: 'A percentage from 0 to 100, at most 4 decimals.', overhead: expect.any(String) })
  })
})

import { expect, it } from 'vitest'
import { type HindsightView, hindsightParams, hindsightQuery, parseHindsightView } from './hindsight_view.ts'

const USUAL: HindsightView = { step: 'day', handler: null, figure: 'cost', ageDays: 1, saidThenOnly: false }
const parse = (query: string): HindsightView => parseHindsightView(new URLSearchParams(query))

it.each<[string, Partial<HindsightView>]>([
  ['', {}],
  ['of=week', { step: 'week' }],
  ['handler=ai', { handler: 'ai' }],
  ['figure=rate', { figure: 'rate' }],
  ['age=7', { ageDays: 7 }],
  ['said=then', { saidThenOnly: true }],
  [
    'of=week&handler=human&figure=rate&age=3&said=then',
    { step: 'week', handler: 'human', figure: 'rate', ageDays: 3, saidThenOnly: true },
  ],
])('“%s” is read, and written as short again', (query, changed) => {
  const view = parse(query)
  expect(view).toEqual({ ...USUAL, ...changed })
  expect(hindsightParams(view).toString()).toBe(query)
})

it.each(['of=year', 'handler=robot', 'figure=beauty', 'age=0', 'age=-2', 'age=1.5', 'age=many', 'said=now'])(
  '“%s” is as by default',
  (query) => expect(parse(query)).toEqual(USUAL),
)

it('asks for what is to be read alone', () => {
  expect(hindsightQuery({ ...USUAL, handler: 'ai', ageDays: 4 })).toEqual({ step: 'day', handler: 'ai', saidThenOnly: false })
})

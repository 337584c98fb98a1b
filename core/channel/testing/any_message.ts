import fc from 'fast-check'
import { SEVERITIES } from '../../alert/names.ts'
import { type AlertMessage, MESSAGE_TYPES } from '../message.ts'
import { someMessage } from './some_message.ts'

const SIGNS = ['x', '&', '<', '|', '語', '👩🏽‍🚀', '\n', ' ']
/** None, a few, or as many as there may be, in any script: names of rules and values are people's own, notes go on for pages. */
const words = (most: number) =>
  fc.oneof(
    fc.constant(''),
    fc.string({ maxLength: 20 }),
    fc.constantFrom(...SIGNS).map((sign) => sign.repeat(Math.floor(most / sign.length))),
  )
const address = fc.webUrl({ withQueryParameters: true, withFragments: true })
const channel = fc.record({ name: words(80), reason: words(500), url: fc.option(address) })

const about = fc.record({
  url: address,
  ruleName: words(80),
  about: words(200),
  headline: words(400),
  sentences: fc.array(words(2_000), { maxLength: 6, size: 'max' }),
  facts: fc.array(fc.record({ label: words(40), value: words(300) }), { maxLength: 12, size: 'max' }),
  runbookUrl: fc.option(address),
})

/** A message of any type, about an alert or a channel. */
export const anyMessage: fc.Arbitrary<AlertMessage> = fc
  .record({ type: fc.constantFrom(...MESSAGE_TYPES), severity: fc.constantFrom(...SEVERITIES), about, channel })
  .map(({ type, severity, about: said, channel: named }) => {
    const { alert } = someMessage()
    const isAlert = type.startsWith('alert.')
    return someMessage({
      type,
      severity,
      alert: isAlert && alert ? { ...alert, ...said } : null,
      channel: isAlert ? null : named,
    })
  })

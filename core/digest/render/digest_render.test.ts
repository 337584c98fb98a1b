import { describe, expect, it } from 'vitest'
import { slackMessage } from '../../channel/testing/slack_message.ts'
import { sayReview } from '../../review/say_review.ts'
import { type SomeWeek, someReading } from '../../review/testing/some_review.ts'
import { digestContent } from '../content.ts'
import { digestChart } from './digest_chart.ts'
import { digestMail } from './digest_mail.ts'
import { digestSlack } from './digest_slack.ts'

const week = (settled: SomeWeek['settled'], recontact: number): SomeWeek => ({
  settled,
  segments: [
    {
      segment: { handler: 'ai', topic: '<b>refund</b> & "more"', language: 'de' },
      cases: 400,
      recontact,
      handling: 400,
      rework: recontact * 4,
    },
  ],
})
const EMPTY: SomeWeek = { settled: 'settled', segments: [] }
const WEEKS = [...Array.from({ length: 8 }, () => week('settled', 40)), week('expected', 90)]
const contentOf = (weeks: readonly SomeWeek[]) =>
  digestContent(
    { ...sayReview(someReading(weeks)), countedThrough: 7, publication: null, lastPublication: null },
    { workspace: 'Acme <Ltd>', home: 'https://holdfast.example' },
  )
const CONTENT = contentOf(WEEKS)
const AROUND = { leaveUrl: 'https://holdfast.example/leave?token=a&b', picture: 'chart@holdfast', isTest: false }

describe('what a digest says', () => {
  it('is what the review says, with how sure it is', () => {
    expect(CONTENT.title).toBe('Week 47: 16 to 22 Nov 2026')
    expect(CONTENT.url).toBe('https://holdfast.example/w/w/reviews/2026-W47')
    expect(CONTENT.sentences[0]).toMatch(/^Cost per accepted resolution is expected to settle at /)
    expect(CONTENT.rows[0]).toMatchObject({
      name: 'Cost per accepted resolution',
      now: expect.stringMatching(/^\$\d\.\d\d$/),
      how: expect.stringMatching(/^expected \$\d\.\d\d to \$\d\.\d\d$/),
      tone: 'bad',
    })
    expect(CONTENT.bars.map(({ standing }) => standing)).toEqual([...Array(8).fill('settled'), 'expected'])
    expect([CONTENT.barsFrom, CONTENT.barsTo]).toEqual([
      expect.stringMatching(/^Week 39: \$\d\.\d\d$/),
      `Week 47: ${CONTENT.rows[0]?.now}`,
    ])
  })

  it('is a line where there was nothing', () => {
    const empty = contentOf([...WEEKS.slice(1), EMPTY])
    expect([empty.sentences, empty.rows]).toEqual([['Nothing was counted in this week.'], []])
    expect(digestMail(empty, AROUND).text).toContain('Nothing was counted in this week.')
    expect(digestChart(contentOf([EMPTY, EMPTY]))).toBeNull()
  })
})

describe('to the letter as it was looked at (`golden`; `vitest -u` writes it anew)', () => {
  it.each([
    ['mail.html', () => `${digestMail(CONTENT, AROUND).html}\n`],
    ['mail.txt', () => digestMail(CONTENT, AROUND).text],
    ['slack.json', () => `${JSON.stringify(JSON.parse(digestSlack(CONTENT, { id: 'issue', isTest: true })), null, 2)}\n`],
  ])('%s', (file, body) => expect(body()).toMatchFileSnapshot(`golden/${file}`))
})

describe('what a digest leaves out', () => {
  it('is figures of which neither week has any, and a picture of one bar', () => {
    const first = contentOf([...Array(8).fill(EMPTY), week('settled', 40)])
    expect(first.bars).toEqual([])
    expect(contentOf([...Array(7).fill(EMPTY), week('settled', 40), week('settled', 40)]).bars).toHaveLength(9)
    for (const { now, last } of [...first.rows, ...CONTENT.rows]) expect([now, last]).not.toEqual(['–', '–'])
    // The week before alone is told, too.
    const fewer = {
      ...week('settled', 40),
      segments: week('settled', 40).segments.map((one) => ({ ...one, recontact: one.cases })),
    }
    const [, ...others] = contentOf([...WEEKS.slice(1), fewer]).rows
    expect(contentOf([...WEEKS.slice(1), fewer]).rows[0]).toMatchObject({ now: '–', last: expect.stringMatching(/^\$/) })
    expect(others.length).toBeGreaterThan(0)
  })
})

describe('as a mail', () => {
  const mail = digestMail(CONTENT, AROUND)

  it('says that bars are expected where one is', () => {
    const settled = contentOf([...WEEKS.slice(0, 8), week('settled', 40)])
    const says = (content: typeof CONTENT) => digestMail(content, AROUND).html.includes('Pale: expected')
    expect([says(CONTENT), says(settled)]).toEqual([true, false])
  })

  it('takes what others named for words alone', () => {
    expect(mail.html).not.toMatch(/<b>refund|Acme <Ltd/)
    expect(mail.html).toContain('&lt;b&gt;refund&lt;/b&gt; &amp; &quot;more&quot;')
    expect(mail.subject).toBe('[Acme <Ltd>] Week 47: 16 to 22 Nov 2026')
  })

  it('needs nothing from elsewhere, and says in both forms where to read on and how to leave', () => {
    expect([...mail.html.matchAll(/src="([^"]*)"/g)].map(([, from]) => from)).toEqual(['cid:chart@holdfast'])
    expect(mail.html).toContain('href="https://holdfast.example/leave?token=a&amp;b"')
    for (const text of [mail.html, mail.text]) expect(text).toContain('https://holdfast.example/w/w/reviews/2026-W47')
    expect(mail.text).toContain('Leave: https://holdfast.example/leave?token=a&b')
    expect(digestMail(CONTENT, { ...AROUND, picture: null, isTest: true })).toMatchObject({
      subject: expect.stringMatching(/^Test: /),
      html: expect.not.stringContaining('<img'),
    })
  })
})

it('as a picture has a bar for each week, on 0: what is expected pale, with its band and a line', () => {
  const chart = digestChart({
    bars: [
      { standing: 'settled', value: 2, low: null, high: null },
      { standing: 'none', value: null, low: null, high: null },
      { standing: 'provisional', value: 1, low: null, high: null },
      { standing: 'expected', value: 3, low: 2, high: 4 },
    ],
  })
  const heights = [...(chart ?? '').matchAll(/y="([\d.]+)" width="86.8" height="([\d.]+)"/g)].map(([, y, height]) => [y, height])
  // The box is 94 high above its foot, 4 stands for the highest end of a band.
  expect(heights).toEqual([
    ['49', '45'],
    ['71.5', '22.5'],
    ['26.5', '67.5'],
    ['4', '45'],
    ['25.5', '2'],
  ])
  expect(chart).not.toMatch(/<text/)
})

it('to Slack is blocks whose texts cannot be read as links or mentions, within what Slack takes', () => {
  const { text, blocks } = slackMessage.parse(JSON.parse(digestSlack(CONTENT, { id: 'issue', isTest: false })))
  expect(blocks[0]).toMatchObject({ block_id: 'issue' })
  const long = { ...CONTENT, title: 'long '.repeat(60), sentences: ['word '.repeat(900)] }
  slackMessage.parse(JSON.parse(digestSlack(long, { id: 'issue', isTest: true })))
  expect(text).toBe('Acme &lt;Ltd&gt;: Week 47: 16 to 22 Nov 2026')
  expect(JSON.stringify(blocks)).toContain('&lt;b&gt;refund&lt;/b&gt; &amp;')
  expect(JSON.stringify(blocks)).toContain('<https://holdfast.example/w/w/reviews/2026-W47|Open the review>')
  expect(blocks.some((block) => 'fields' in block && block.fields)).toBe(true)
  const empty = slackMessage.parse(JSON.parse(digestSlack({ ...CONTENT, rows: [] }, { id: 'issue', isTest: false })))
  expect(empty.blocks.some((block) => 'fields' in block)).toBe(false)
  const sections = (length: number) =>
    JSON.parse(digestSlack({ ...CONTENT, sentences: ['x'.repeat(length)] }, { id: 'issue', isTest: false })).blocks[1].text.text
  expect(sections(2_900)).toHaveLength(2_900)
  expect(sections(2_901)).toBe(`${'x'.repeat(2_899)}…`)
})

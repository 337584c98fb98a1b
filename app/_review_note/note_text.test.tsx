import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { NoteText } from './note_text.tsx'

const drawn = (text: string): string => renderToStaticMarkup(<NoteText text={text} />)

it.each([
  ['a script', '<script>alert(1)</script>'],
  ['an element with a handler', 'a <img src=x onerror="alert(1)"> b'],
  ['a frame in a list', '- <iframe src="https://x.example"></iframe>'],
  ['a comment', '<!-- a -->'],
])('shows %s as text, or not at all', (_, text) => {
  expect(drawn(text)).not.toMatch(/<(?:script|img|iframe|!--)/)
})

it.each([
  ['[a](javascript:alert(1))'],
  ['[a](JaVaScRiPt:alert(1))'],
  ['[a](data:text/html;base64,PHNjcmlwdD4=)'],
  ['[a](vbscript:x)'],
  ['<javascript:alert(1)>'],
  ['[a][b]\n\n[b]: javascript:alert(1)'],
  ['![a](javascript:alert(1))'],
])('leads nowhere by an address that would run something: %s', (text) => {
  expect(drawn(text)).not.toMatch(/href=|src=/)
})

it('leads to the web and to mails, and tells other sites nothing', () => {
  expect(drawn('[v42](https://x.example/v42)')).toContain(
    '<a href="https://x.example/v42" rel="noopener noreferrer nofollow" target="_blank"',
  )
  expect(drawn('ana@example.com')).toContain('href="mailto:ana@example.com"')
})

it('loads no picture: it is a link to one', () => {
  const html = drawn('![the chart](https://x.example/a.png)')
  expect(html).toContain('>the chart</a>')
  expect(html).not.toContain('<img')
})

it('has headings below that of its card, lists to tick and tables', () => {
  const html = drawn('# One\n\n## Two\n\n- [x] done\n- [ ] not\n\n| a |\n| --- |\n| 1 |\n\n~~gone~~')
  expect(html).not.toMatch(/<h[12]/)
  expect(html).toMatch(/<h3[^>]*>One<\/h3>\s*<h4[^>]*>Two/)
  expect(html).toContain('aria-label="done"')
  expect(html).toContain('aria-label="to do"')
  expect(html).not.toContain('list-disc')
  expect(drawn('- one\n- two')).toContain('list-disc')
  expect(html).toContain('<td')
  expect(html).toContain('<del>gone</del>')
})

it('leaves no level of headings out, in quotes and lists, and above footnotes', () => {
  const levels = (text: string): string[] => [...drawn(text).matchAll(/<(h\d)/g)].map(([, level]) => level ?? '')
  expect(levels('## Monday\n\n> #### Refunds\n\n- ## Tuesday')).toEqual(['h3', 'h4', 'h3'])
  expect(levels('### Monday[^1]\n\n[^1]: by Ada')).toEqual(['h3', 'h3'])
})

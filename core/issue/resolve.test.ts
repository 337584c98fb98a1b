import { describe, expect, it } from 'vitest'
import { type Link, MAX_LINKS, type ResolvedIssue, resolveIssue, VOID_LINKS } from './resolve.ts'

type Told = Partial<Omit<Link, 'id'>>

/** Conversations of customer x, each with its own id as its topic, unless told otherwise. */
const linksOf = (told: Record<string, Told>): Map<string, Link> =>
  new Map(
    Object.entries(told).map(([id, link]) => [id, { id, customer: 'x', anonymous: false, topic: id, followsUp: null, ...link }]),
  )

function issueOf(id: string, told: Record<string, Told>): ResolvedIssue {
  const links = linksOf(told)
  const { customer, ...link } = links.get(id) ?? expect.fail(`no ${id}`)
  if (customer === null) expect.fail(`${id} has no customer`)
  return resolveIssue(
    { ...link, customer },
    (name) => links.get(name),
    (owner, topic) => `${owner}/${topic}`,
  )
}

const through = (links: number, issue: string): ResolvedIssue => ({ issue, links })
const ownOf = (issue: string): ResolvedIssue => ({ issue, links: VOID_LINKS })

describe('the issue of a conversation', () => {
  it.each<[string, Record<string, Told>, ResolvedIssue]>([
    ['is its own topic’s where it follows up none', { a: {} }, through(0, 'x/a')],
    ['is that of the one it follows up', { a: { followsUp: 'b' }, b: {} }, through(1, 'x/b')],
    ['is that of the end of the walk', { a: { followsUp: 'b' }, b: { followsUp: 'c' }, c: {} }, through(2, 'x/c')],
    ['is its own where the other was never seen', { a: { followsUp: 'b' } }, through(0, 'x/a')],
    ['is its own where the other’s start has not arrived', { a: { followsUp: 'b' }, b: { customer: null } }, through(0, 'x/a')],
    ['is its own where the other is another customer’s', { a: { followsUp: 'b' }, b: { customer: 'y' } }, through(0, 'x/a')],
    ['is its own where the other is anonymous', { a: { followsUp: 'b' }, b: { anonymous: true } }, through(0, 'x/a')],
    ['is its own where it is anonymous itself', { a: { followsUp: 'b', anonymous: true }, b: {} }, through(0, 'x/a')],
    ['ends before another customer', { a: { followsUp: 'b' }, b: { followsUp: 'c' }, c: { customer: 'y' } }, through(1, 'x/b')],
    ['is its own where it follows up itself', { a: { followsUp: 'a' } }, ownOf('x/a')],
    ['is its own in a circle', { a: { followsUp: 'b' }, b: { followsUp: 'a' } }, ownOf('x/a')],
    ['is its own where its walk runs into a circle', { a: { followsUp: 'b' }, b: { followsUp: 'b' } }, ownOf('x/a')],
  ])('%s', (_, told, issue) => {
    expect(issueOf('a', told)).toEqual(issue)
  })

  it.each<[string, Told, ResolvedIssue]>([
    ['leads where that leads', { known: through(3, 'x/far') }, through(4, 'x/far')],
    ['keeps its own where that runs into a circle', { known: ownOf('x/b') }, ownOf('x/a')],
    ['counts for nothing where it is another customer’s', { known: through(3, 'y/far'), customer: 'y' }, through(0, 'x/a')],
  ])('that follows up one whose walk is known %s', (_, b, issue) => {
    expect(issueOf('a', { a: { followsUp: 'b' }, b: { followsUp: 'c', ...b }, c: {} })).toEqual(issue)
  })

  it('walks on from one whose walk is known to one whose is not only by its own links', () => {
    expect(issueOf('a', { a: { followsUp: 'b', known: through(9, 'x/old') }, b: {} })).toEqual(through(1, 'x/b'))
  })

  /** One after the other, the first following up the second, and so on. */
  const chainOf = (links: number): Record<string, Told> =>
    Object.fromEntries(
      Array.from({ length: links + 1 }, (_, place) => [
        place === 0 ? 'a' : `a${place}`,
        place === links ? {} : { followsUp: `a${place + 1}` },
      ]),
    )

  it('is that of the end of as many links as may be, and its own beyond', () => {
    expect(issueOf('a', chainOf(MAX_LINKS))).toEqual(through(MAX_LINKS, `x/a${MAX_LINKS}`))
    expect(issueOf('a', chainOf(MAX_LINKS + 1))).toEqual(ownOf('x/a'))
    expect(issueOf('a1', chainOf(MAX_LINKS + 1))).toEqual(through(MAX_LINKS, `x/a${MAX_LINKS + 1}`))
  })

  it('is the same where the rest of the walk is known', () => {
    const known = (links: number) => ({ a: { followsUp: 'b' }, b: { followsUp: 'c', known: through(links, 'x/far') }, c: {} })
    expect(issueOf('a', known(MAX_LINKS - 1))).toEqual(through(MAX_LINKS, 'x/far'))
    expect(issueOf('a', known(MAX_LINKS))).toEqual(ownOf('x/a'))
  })
})

import { describe, expect, it } from 'vitest'
import { type Link, type ResolvedIssue, resolveIssue } from './resolve.ts'

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

const open = (issue: string): ResolvedIssue => ({ issue, circular: false })
const circular = (issue: string): ResolvedIssue => ({ issue, circular: true })

describe('the issue of a conversation', () => {
  it.each<[string, Record<string, Told>, ResolvedIssue]>([
    ['is its own topic’s where it follows up none', { a: {} }, open('x/a')],
    ['is that of the one it follows up', { a: { followsUp: 'b' }, b: {} }, open('x/b')],
    ['is that of the end of the walk', { a: { followsUp: 'b' }, b: { followsUp: 'c' }, c: {} }, open('x/c')],
    ['is its own where the other was never seen', { a: { followsUp: 'b' } }, open('x/a')],
    ['is its own where the other’s start has not arrived', { a: { followsUp: 'b' }, b: { customer: null } }, open('x/a')],
    ['is its own where the other is another customer’s', { a: { followsUp: 'b' }, b: { customer: 'y' } }, open('x/a')],
    ['is its own where the other is anonymous', { a: { followsUp: 'b' }, b: { anonymous: true } }, open('x/a')],
    ['is its own where it is anonymous itself', { a: { followsUp: 'b', anonymous: true }, b: {} }, open('x/a')],
    ['ends before another customer', { a: { followsUp: 'b' }, b: { followsUp: 'c' }, c: { customer: 'y' } }, open('x/b')],
    ['is its own where it follows up itself', { a: { followsUp: 'a' } }, circular('x/a')],
    ['is its own in a circle', { a: { followsUp: 'b' }, b: { followsUp: 'a' } }, circular('x/a')],
    ['is its own where its walk runs into a circle', { a: { followsUp: 'b' }, b: { followsUp: 'b' } }, circular('x/a')],
  ])('%s', (_, told, issue) => {
    expect(issueOf('a', told)).toEqual(issue)
  })

  it.each<[string, Told, ResolvedIssue]>([
    ['leads where that leads', { known: open('x/far') }, open('x/far')],
    ['keeps its own where that runs into a circle', { known: circular('x/b') }, circular('x/a')],
    ['counts for nothing where it is another customer’s', { known: open('y/far'), customer: 'y' }, open('x/a')],
  ])('that follows up one whose walk is known %s', (_, b, issue) => {
    expect(issueOf('a', { a: { followsUp: 'b' }, b: { followsUp: 'c', ...b }, c: {} })).toEqual(issue)
  })

  it('walks on from one whose walk is known to one whose is not only by its own links', () => {
    expect(issueOf('a', { a: { followsUp: 'b', known: open('x/old') }, b: {} })).toEqual(open('x/b'))
  })
})

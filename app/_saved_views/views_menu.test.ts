import { describe, expect, it } from 'vitest'
import type { SavedView } from '#core/saved_view/contract.ts'
import { viewsMenu } from './views_menu.ts'

const AT = '2026-11-01T00:00:00.000Z'
const view = (id: number, change: Partial<SavedView> = {}): SavedView => ({
  ...{ id, name: `View ${id}`, screen: 'segments', query: 'range=7d&by=language', shared: false },
  ...{ ownerName: null, changeable: true, isStart: false, createdAt: AT, changedAt: AT },
  ...change,
})
const menu = (views: SavedView[], query: string) =>
  viewsMenu(views, { slug: 'acme', screen: 'segments', params: new URLSearchParams(query) })

it('lists one’s own and others’, each with its screen and an address that shows it', () => {
  const { own, others } = menu(
    [
      view(1),
      view(2, { ownerName: 'Ann', shared: true, screen: 'overview', query: '', changeable: false, isStart: true }),
      view(3, { screen: 'conversations', query: 'state=handoffs' }),
      view(4, { screen: 'calculator', query: 'cases=7' }),
    ],
    '',
  )
  expect(own.map(({ screenName, path, isHere }) => [screenName, path, isHere])).toEqual([
    ['Segments', '/w/acme/segments?range=7d&by=language&view=1', true],
    ['Handoffs', '/w/acme/conversations?state=handoffs&view=3', false],
    ['Run your own numbers', '/w/acme/calculator?cases=7&view=4', false],
  ])
  // The overview by default says something too: without a query the address would open the start view.
  expect(others).toMatchObject([{ path: '/w/acme?view=2', ownerName: 'Ann', changeable: false, isStart: true, isCurrent: false }])
})

describe('the view that a page shows', () => {
  it('is the one that its address names, changed or not', () => {
    const views = [view(1), view(2)]
    expect(menu(views, 'by=language&range=7d&view=2').current).toEqual({
      id: 2,
      name: 'View 2',
      changeable: true,
      changed: false,
    })
    expect(menu(views, 'by=language&range=14d&view=2').current).toMatchObject({ id: 2, changed: true })
    expect(menu(views, 'by=language&range=14d&view=2').own.map(({ isCurrent }) => isCurrent)).toEqual([false, true])
  })

  it('is one that shows the same where the address names none, of one’s own first', () => {
    const views = [view(1, { ownerName: 'Ann' }), view(2), view(3, { screen: 'overview' })]
    expect(menu(views, 'by=language&range=7d').current).toMatchObject({ id: 2, changed: false })
    expect(menu([view(1, { ownerName: 'Ann' })], 'by=language&range=7d').current).toMatchObject({ id: 1 })
  })

  it('is none where nothing shows the same, or what is named is gone or of another screen', () => {
    expect(menu([view(1)], 'range=14d').current).toBeNull()
    expect(menu([view(1), view(3, { screen: 'overview' })], 'range=14d&view=3').current).toBeNull()
    expect(menu([view(1)], 'range=14d&view=9').current).toBeNull()
  })
})

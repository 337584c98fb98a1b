import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { roleAllows } from '#core/access/scopes.ts'
import { FIRST_START_PATH, SIGN_IN_PATH, sharedPath } from '#core/address/paths.ts'
import { SCREENS, type Screen } from '#core/address/screens.ts'
import { PAGES } from '#server/testing/page_decisions.ts'

const FOR_STRANGERS = [SIGN_IN_PATH, FIRST_START_PATH]
const FOR_HOLDERS = [sharedPath('[secret]')]

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
const textOf = (file: string): string => readFileSync(`app/${file}`, 'utf8')

/** @returns the address of what a file answers: groups in parentheses are no part of it. */
const addressOf = (file: string): string =>
  `/${file
    .split('/')
    .slice(0, -1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`

const pages = new Map(files.filter((file) => file.endsWith('/page.tsx')).map((file) => [addressOf(file), file]))

/** A wall is shown to displays that nobody is signed in at, too. */
const accessOf = (screen: Screen): string =>
  screen === 'wall' ? 'requireWallAccess\\(props\\)' : `requirePageAccess\\('${screen}', props\\)`

describe('the pages', () => {
  it('have each decided whom they are for', () => {
    const decided = Object.keys(PAGES).sort()
    expect([...pages.keys()].sort()).toEqual(decided)
    const ofOwners = Object.values(SCREENS).filter(({ scope }) => !roleAllows('member', scope))
    expect(ofOwners.map(({ path }) => `/w/[slug]${path}`).sort()).toEqual(decided.filter((page) => PAGES[page] === 'owners'))
  })

  it('are the screens, those for strangers, and those for who has a link', () => {
    const screens = Object.values(SCREENS).map(({ path }) => `/w/[slug]${path}`)
    expect([...pages.keys()].sort()).toEqual([...screens, ...FOR_STRANGERS, ...FOR_HOLDERS].sort())
  })

  it.each(Object.keys(SCREENS) as Screen[])('of a workspace ask for access before anything else: %s', (screen) => {
    const page = textOf(pages.get(`/w/[slug]${SCREENS[screen].path}`) ?? '')
    const [, first = ''] = /^export default async function \w+\(props: ScreenProps(?:<'\w+'>)?\) \{\n(.*)\n/m.exec(page) ?? []
    expect(first).toMatch(new RegExp(`^ {2}const (?:\\w+|\\{[\\w, ]+\\}) = await ${accessOf(screen)}$`))
  })

  it('are not covered by a file that would send its status before they have decided', () => {
    expect(files.filter((file) => file.endsWith('loading.tsx'))).toEqual([])
  })
})

it('makes every link to a page by the helper', () => {
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  const literal = /['"`]\/(?:w|segments|conversations|calculator|settings|sign-in|welcome|shared)(?![\w-])[^'"`]*/g
  const found = sources.flatMap((file) => [...textOf(file).matchAll(literal)].map(([text]) => `${file}: ${text}`))
  expect(found).toEqual(["_http/decide_page_access.ts: '/welcome/start"])
})

import { type Import, readImports } from './read_imports.ts'
import { isTest, PACKAGES, ROOMS, roomOf } from './rooms.ts'

/**
 * @param sources the text of each file of TypeScript by its path.
 * @returns the imports that the rooms' rules forbid, a line each, with the rule.
 */
export function findForbiddenImports(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, text]) =>
    readImports(path, text).flatMap((found) => {
      const rule = found.path === undefined ? brokenByPackage(path, found) : brokenByFile(path, found, found.path)
      return rule ? [`${path} imports ${found.specifier}: ${rule}`] : []
    }),
  )
}

function brokenByFile(from: string, { specifier }: Import, to: string): string | null {
  const [own, other] = [roomOf(from), roomOf(to)]
  const room = own === undefined ? undefined : ROOMS[own]
  if (!room) return null
  if (specifier.startsWith('.') && topOf(from) !== topOf(to)) return 'rooms are reached by their #name, never by a relative path'
  if (isTest(to) && !isTest(from)) return 'only tests import what is made for tests'
  if (other === own) return null
  if (other !== undefined && [...room.may, ...(isTest(from) ? (room.tests ?? []) : [])].includes(other)) return null
  return room.rule
}

const topOf = (path: string): string => path.split('/')[0] ?? ''

function brokenByPackage(from: string, { specifier, isType }: Import): string | null {
  const own = roomOf(from)
  if (own === undefined) return null
  const { packages, testPackages = [], rule } = ROOMS[own] ?? { rule: '' }
  const allowed = packages && [...packages, ...(isTest(from) ? testPackages : [])]
  if (allowed && !allowed.some((name) => isOf(name, specifier))) return rule
  if (isType || isTest(from)) return null
  const [name, owners] = Object.entries(PACKAGES).find(([known]) => isOf(known, specifier)) ?? []
  return owners && !owners.includes(own) ? `only ${owners.join(', ')} may use ${name}` : null
}

const isOf = (name: string, specifier: string): boolean => specifier === name || specifier.startsWith(`${name}/`)

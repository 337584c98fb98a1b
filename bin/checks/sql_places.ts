/** Where SQL may stand in code, and why. Everything else is a named file under prisma/sql. */
export const SQL_PLACES: Readonly<Record<string, string>> = {
  'server/platform/postgres/': 'settings of a session or a transaction, and the way to the named files',
  'server/platform/orm/': 'the setting that names a transaction’s workspace',
  'server/host/': 'makes the role, the database and the table of migrations, before there is anything to ask',
  'server/access/read_session.ts': 'the setting that names the person who asks',
  'server/policy/drop_versions.ts': 'the same statement for each table that a version has rows in',
  'server/verify/read_histories.ts': 'a cursor, which takes no parameters',
  'server/verify/verify_workspace.ts': 'tables that are made from the description of the rollups',
  'server/rollup/': 'statements that are made from the description of the rollups',
  'server/counting/case_columns.ts': 'a statement that is made from the list of columns',
  'server/testing/': 'databases of their own for tests',
}

const CALL = /\.(?:query|\$(?:query|execute)Raw(?:Unsafe)?)(?:<[^()]*>)?\s*(?:\(\s*(?!sql\()|`)/g
const TEXT =
  /(['"`])\s*(?:select\s(?=[^'"`]*\b(?:from|exists|pg_\w+)\b)|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s+\(|(?:create|alter|drop)\s+(?:temp\s+)?(?:table|role|database|index)\s|set\s+local\s|fetch\s+\S+\s+from\s|declare\s)/gi
const NAME = /['`]([a-z_]+\/(?:[a-z_]|\$\{\w+\})+)['`]/g
const ASKED = /\b(?:ask(?:<[^()]*>)?\(\s*\w+,\s*|sql\()'([^']+)'/g
const COMMENT = /^\s*(?:\/\/|\/?\*).*$/gm

/**
 * @param sources the text of each file by its path: code, and the files under prisma/sql.
 * @returns what is wrong, a line each: SQL that is no named file, names of files that are none, and files that nobody asks.
 */
export function findMisplacedSql(sources: ReadonlyMap<string, string>): string[] {
  const files = [...sources.keys()].filter((path) => /^prisma\/sql\/.*\.sql$/.test(path)).map(nameOf)
  const code = [...sources].filter(([path]) => /\.tsx?$/.test(path))
  const problems = code.filter(([path]) => !isTest(path) && !placeOf(path)).flatMap(([path, text]) => strayIn(path, text))
  const asked = code.flatMap(([path, text]) => [...text.matchAll(ASKED)].map(([, name = '']) => ({ path, name })))
  const missing = asked.filter(({ name }) => !files.includes(name))
  const named = code.flatMap(([, text]) => [...text.matchAll(NAME)].map(([, name = '']) => patternOf(name)))
  return [
    ...problems,
    ...missing.map(({ path, name }) => `${path}: prisma/sql/${name}.sql does not exist`),
    ...files.filter((file) => !named.some((name) => name.test(file))).map((file) => `prisma/sql/${file}.sql: nobody asks it`),
  ]
}

const nameOf = (path: string): string => path.slice('prisma/sql/'.length, -'.sql'.length)
const isTest = (path: string): boolean => /\.test\.tsx?$|(?:^|\/)testing\//.test(path)
const placeOf = (path: string): string | undefined => Object.keys(SQL_PLACES).find((place) => path.startsWith(place))

/** A part of a name that is only known when it runs stands for any word. */
const patternOf = (name: string): RegExp => new RegExp(`^${name.replace(/\$\{\w+\}/g, '[a-z_]+')}$`)

function strayIn(path: string, text: string): string[] {
  const code = text.replace(COMMENT, '')
  const stray = [CALL, TEXT].flatMap((pattern) => [...code.matchAll(pattern)].map(([found]) => found.trim().replace(/\s+/g, ' ')))
  return stray.map((found) => `${path}: SQL in code (${found} …); make it a named file under prisma/sql`)
}

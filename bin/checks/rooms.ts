interface Room {
  /** The rooms that it may import besides itself; a room inside another has a line of its own. */
  may: readonly string[]
  /** The packages that it may import, where they are few. */
  packages?: readonly string[]
  /** What its tests may import besides. */
  tests?: readonly string[]
  testPackages?: readonly string[]
  /** Told with what is forbidden. */
  rule: string
}

const FOR_TESTS_OF_CORE = ['vitest', 'fast-check', 'node:fs', 'node:path']
/** What receivers of messages publish of what they take. */
const PUBLISHED = ['@slack/types', 'adaptivecards', 'node:module']
const WHOLE_SERVER = ['server', 'server/platform', 'core']
const FOR_TESTS = ['core/reference', 'server/testing', 'server/host', 'prisma/seed', 'simulator']

export const ROOMS: Readonly<Record<string, Room>> = {
  core: {
    may: [],
    packages: ['zod', 'temporal-polyfill', 'node-diff3'],
    tests: ['core/reference', 'prisma/seed'],
    testPackages: [...FOR_TESTS_OF_CORE, ...PUBLISHED],
    rule: 'core is pure: it imports zod, temporal-polyfill, node-diff3 and itself',
  },
  'core/reference': {
    may: [],
    packages: ['temporal-polyfill'],
    tests: ['core', 'prisma/seed'],
    testPackages: FOR_TESTS_OF_CORE,
    rule: 'the independent count shares nothing with what it is held against',
  },
  server: {
    may: ['server/platform', 'core'],
    tests: FOR_TESTS,
    rule: 'server imports its means and core; what only a host needs is for bin, bench and tests',
  },
  'server/platform': { may: ['core', 'generated'], tests: FOR_TESTS, rule: 'the means import core alone' },
  'server/host': { may: WHOLE_SERVER, tests: FOR_TESTS, rule: 'what a host needs imports server and core' },
  'server/testing': { may: [...WHOLE_SERVER, 'server/host'], rule: 'what tests need imports server and core' },
  app: { may: [...WHOLE_SERVER, 'app/_ui'], tests: FOR_TESTS, rule: 'app imports core and server' },
  'app/_ui': { may: ['core'], rule: 'app/_ui draws what it is given: it imports core' },
  workers: { may: WHOLE_SERVER, tests: FOR_TESTS, rule: 'workers imports core and server' },
  gateway: { may: WHOLE_SERVER, tests: FOR_TESTS, rule: 'gateway imports core and server' },
  prisma: { may: ['core', 'prisma/seed'], rule: 'prisma imports core' },
  'prisma/seed': { may: ['core'], rule: 'seeds import core' },
  simulator: { may: ['core', 'prisma/seed'], rule: 'simulator imports core and seeds' },
  e2e: {
    may: ['core', 'prisma/seed', 'server/testing', 'app/_ui'],
    rule: 'journeys go by the doors: they import core and seeds, and pictures of charts what draws them',
  },
  bin: {
    may: [...WHOLE_SERVER, 'server/host', 'workers', 'gateway', 'simulator', 'prisma/seed'],
    tests: ['core/reference', 'server/testing', 'app', 'e2e'],
    rule: 'bin starts what is in the rooms',
  },
  bench: {
    may: [...WHOLE_SERVER, 'server/host', 'workers', 'gateway', 'simulator', 'prisma/seed', 'bin'],
    tests: ['server/testing'],
    rule: 'bench measures what runs',
  },
}

/** The one place, or the few, that import a package's values. Types, and tests, may come from anywhere. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@tremor/react': ['app/_ui'],
  '@internationalized/date': ['app/_ui'],
  'd3-array': ['app/_ui'],
  'react-aria-components': ['app/_ui'],
  react: ['app', 'app/_ui'],
  'react-dom': ['app', 'app/_ui'],
  next: ['app', 'app/_ui', 'bin'],
  pg: ['server/platform', 'server/host', 'workers'],
  ioredis: ['server/platform', 'server/host'],
  '@prisma/adapter-pg': ['server/platform'],
}

/** What may run in a browser besides app and core. */
export const CLIENT_PACKAGES: readonly string[] = [
  'react',
  'react-dom',
  'next/link',
  'next/navigation',
  'next/dynamic',
  'next/offline',
  '@tremor/react',
  'react-aria-components/RangeCalendar',
  'react-aria-components/I18nProvider',
  '@internationalized/date',
  'd3-array',
  // Its build for browsers: the same text as the server writes.
  'csv-stringify/browser/esm/sync',
  'socket.io-client',
  'zod',
  'temporal-polyfill',
]

/** @returns the innermost room that a path lies in. */
export function roomOf(path: string): string | undefined {
  const inside = [...Object.keys(ROOMS), 'generated'].filter((room) => path.startsWith(`${room}/`))
  return inside.sort((a, b) => b.length - a.length)[0]
}

/** Tests, and what only tests use. */
export const isTest = (path: string): boolean =>
  /\.test\.tsx?$|(?:^|\/)testing\/|^e2e\/|^bin\/acceptance\/|^bench\/faults\/|^bin\/test_\w+\.ts$/.test(path)

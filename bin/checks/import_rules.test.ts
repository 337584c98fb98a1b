import { describe, expect, it } from 'vitest'
import { findForbiddenImports } from './import_rules.ts'

const check = (path: string, code: string): string[] => findForbiddenImports(new Map([[path, code]]))
const imports = (path: string, specifier: string): string[] => check(path, `import { a } from '${specifier}'`)

describe('who may import whom', () => {
  it.each([
    ['core/money/a.ts', '#core/text/b.ts'],
    ['core/money/a.ts', 'zod'],
    ['core/money/a.test.ts', '#prisma/seed/b.ts'],
    ['core/money/a.test.ts', 'vitest'],
    ['core/money/a.test.ts', '#core/reference/b.ts'],
    ['core/reference/testing/a.ts', '#core/figures/b.ts'],
    ['server/figures/a.ts', '../platform/postgres/b.ts'],
    ['server/figures/a.it.test.ts', '#server/testing/b.ts'],
    ['server/platform/orm/a.ts', '#generated/prisma/client.ts'],
    ['server/testing/a.ts', '../host/embedded/b.ts'],
    ['app/_view/a.ts', '#server/policy/b.ts'],
    ['app/_view/a.tsx', '../_ui/b.tsx'],
    ['app/_ui/charts/a.ts', 'd3-array'],
    ['gateway/door/a.it.test.ts', '#server/host/embedded/b.ts'],
    ['gateway/door/a.it.test.ts', '../testing/b.ts'],
    ['simulator/a.ts', '#prisma/seed/b.ts'],
    ['bin/start.ts', '#server/host/embedded/b.ts'],
    ['bin/acceptance/a.ts', '#server/testing/b.ts'],
    ['e2e/a.spec.ts', '#prisma/seed/b.ts'],
    ['e2e/a.spec.tsx', '#app/_ui/charts/b.tsx'],
    ['vitest.config.ts', './bin/b.ts'],
  ])('%s may import %s', (path, specifier) => {
    expect(imports(path, specifier)).toEqual([])
  })

  it.each([
    ['core/money/a.ts', '#server/figures/b.ts', 'core is pure'],
    ['core/money/a.ts', 'node:fs', 'core is pure'],
    ['core/money/a.ts', 'zod-to-json', 'core is pure'],
    ['core/money/a.ts', '#prisma/seed/b.ts', 'core is pure'],
    ['core/money/a.test.ts', '#simulator/b.ts', 'core is pure'],
    ['core/figures/a.ts', '../reference/b.ts', 'core is pure'],
    ['core/reference/a.ts', '../figures/b.ts', 'shares nothing'],
    ['server/figures/a.ts', '#app/_view/b.ts', 'server imports'],
    ['server/figures/a.ts', '../host/embedded/b.ts', 'what only a host needs'],
    ['server/figures/a.ts', '#prisma/seed/b.ts', 'server imports'],
    ['server/figures/a.ts', 'react', 'only app, app/_ui may use react'],
    ['server/figures/a.ts', 'ioredis', 'only server/platform, server/host may use ioredis'],
    ['server/platform/redis/a.ts', '../../workspace/b.ts', 'the means import core alone'],
    ['server/platform/redis/a.ts', '#server/workspace/b.ts', 'the means import core alone'],
    ['app/_view/a.ts', '#workers/b.ts', 'app imports core and server'],
    ['app/_view/a.ts', '#server/host/embedded/b.ts', 'app imports core and server'],
    ['app/_view/a.tsx', '@tremor/react', 'only app/_ui may use @tremor/react'],
    ['app/_view/a.ts', 'd3-array', 'only app/_ui may use d3-array'],
    ['app/_ui/a.tsx', '../_view/b.ts', 'app/_ui draws what it is given'],
    ['app/_ui/a.tsx', '#server/policy/b.ts', 'app/_ui draws what it is given'],
    ['workers/a.ts', '#gateway/b.ts', 'workers imports'],
    ['gateway/a.ts', '#workers/b.ts', 'gateway imports'],
    ['gateway/a.ts', './testing/b.ts', 'only tests import what is made for tests'],
    ['bin/start.ts', '#server/testing/b.ts', 'only tests import what is made for tests'],
    ['simulator/a.ts', '#server/workspace/b.ts', 'simulator imports'],
    ['simulator/a.ts', '#core/text/b.test.ts', 'only tests import what is made for tests'],
    ['e2e/a.spec.ts', '#workers/b.ts', 'journeys go by the doors'],
    ['e2e/a.spec.ts', '#app/_view/b.ts', 'journeys go by the doors'],
    ['server/figures/a.ts', '../../core/figures/b.ts', 'never by a relative path'],
  ])('%s may not import %s', (path, specifier, rule) => {
    expect(imports(path, specifier)).toEqual([expect.stringMatching(`^${path} imports ${specifier}: .*${rule}`)])
  })
})

describe('an import', () => {
  const FORBIDDEN = ['workers/a.ts imports #gateway/b.ts: workers imports core and server']

  it.each([
    ['of several lines', "import {\n  type A,\n  b,\n} from '#gateway/b.ts'"],
    ['for its effects', "import '#gateway/b.ts'"],
    ['of types', "import type { A } from '#gateway/b.ts'"],
    ['that is passed on', "export { a } from '#gateway/b.ts'"],
    ['of all', "import * as all from '#gateway/b.ts'"],
    ['while it runs', "const a = await import('#gateway/b.ts')"],
  ])('is seen %s', (_, code) => {
    expect(check('workers/a.ts', code)).toEqual(FORBIDDEN)
  })

  it('is none in a comment', () => {
    expect(check('workers/a.ts', "/**\n * import { a } from '#gateway/b.ts'\n */\n// import('#gateway/b.ts')")).toEqual([])
  })

  it('of a package’s types is free', () => {
    expect(check('server/figures/a.ts', "import type { ClientBase } from 'pg'")).toEqual([])
    expect(check('server/figures/a.ts', "import pg from 'pg'")).toHaveLength(1)
  })
})

import { expect, it } from 'vitest'
import { findServerCodeInClient } from './client_code.ts'

const check = (files: Record<string, string>): string[] => findServerCodeInClient(new Map(Object.entries(files)))
const WHAT = 'a client component needs what only a server has'
const button = (code: string): Record<string, string> => ({ 'app/_ui/button.tsx': `'use client'\n${code}` })

it.each(['#server/policy/read_policy.ts', 'node:fs', 'pg', 'next/headers', '#simulator/simulate.ts'])(
  'a client component may not import %s',
  (specifier) => {
    expect(check(button(`import { a } from '${specifier}'`))).toEqual([`${WHAT}: app/_ui/button.tsx → ${specifier}`])
  },
)

it('nor may what it imports, however far off, and the chain is told', () => {
  const files = {
    ...button("import { b } from '../_view/b.ts'"),
    'app/_view/b.ts': "import {\n  c,\n} from '#core/c.ts'",
    'core/c.ts': "export { d } from './d.ts'",
    'core/d.ts': "const fs = await import('node:fs')",
  }
  expect(check(files)).toEqual([`${WHAT}: app/_ui/button.tsx → app/_view/b.ts → core/c.ts → core/d.ts → node:fs`])
})

it('types, the browser’s packages and the addresses of actions are free', () => {
  const files = {
    ...button(
      "import type { P } from '#server/policy/read_policy.ts'\nimport { z } from 'zod'\nimport Link from 'next/link'\nimport { keep } from './keep.ts'",
    ),
    'app/_ui/keep.ts': "'use server'\nimport { cookies } from 'next/headers'",
  }
  expect(check(files)).toEqual([])
})

it('a list of types among values is still an import that runs', () => {
  expect(check(button("import { type P, a } from '#server/policy/read_policy.ts'"))).toHaveLength(1)
})

it('a server component may import anything', () => {
  expect(
    check({ 'app/page.tsx': "import { a } from '#server/policy/read_policy.ts'\nimport './_ui/button.tsx'", ...button('') }),
  ).toEqual([])
})

it('files that import each other are walked once', () => {
  const files = { ...button("import '../a.ts'"), 'app/a.ts': "import './b.ts'\nimport 'pg'", 'app/b.ts': "import './a.ts'" }
  expect(check(files)).toEqual([`${WHAT}: app/_ui/button.tsx → app/a.ts → pg`])
})

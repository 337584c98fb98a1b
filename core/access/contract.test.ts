import { describe, expect, it } from 'vitest'
import { createdKeySchema, firstStartAnswerSchema, firstStartSchema, newKeySchema } from './contract.ts'
import { passwordSchema } from './password.ts'
import { KEY_SCOPES, ROLES, roleAllows, scopesOf } from './scopes.ts'

const START = { workspaceName: 'Shop', email: 'a@example.com', password: 'long enough for it', timeZone: 'UTC', currency: 'EUR' }
const KEY = { name: 'helpdesk', scopes: ['events:write'] }

type Schema = { safeParse: (value: unknown) => { error?: { issues: { path: PropertyKey[]; message: string }[] } } }
const wrong = (schema: Schema, value: unknown): string | undefined => {
  const issue = schema.safeParse(value).error?.issues[0]
  return issue && `${issue.path.join('.')}: ${issue.message}`
}

describe('a first start', () => {
  it('takes what is needed, without blanks around the name', () => {
    expect(firstStartSchema.parse({ ...START, workspaceName: ' Shop ' })).toEqual(START)
    expect(firstStartAnswerSchema.parse({ workspace: 'shop' })).toEqual({ workspace: 'shop' })
    expect(firstStartAnswerSchema.safeParse({}).success).toBe(false)
  })

  it.each([
    ['no name', { workspaceName: ' ' }, 'workspaceName: Give it a name.'],
    ['a long name', { workspaceName: 'x'.repeat(81) }, 'workspaceName: At most 80 characters.'],
    ['a name that cannot be kept', { workspaceName: 'a\0' }, 'workspaceName: must be well-formed Unicode without NUL'],
    ['no e-mail address', { email: 'a' }, 'email: Enter an e-mail address, such as you@example.com.'],
    ['a short password', { password: 'x'.repeat(11) }, 'password: A password has at least 12 characters.'],
    ['a long password', { password: 'x'.repeat(129) }, 'password: A password has at most 128 characters.'],
    ['a time zone that is none', { timeZone: 'Nowhere' }, 'timeZone: an IANA time zone, e.g. Europe/Stockholm'],
    ['a currency that is none', { currency: 'euro' }, 'currency: an ISO 4217 code, e.g. EUR'],
    ['what it does not know', { role: 'owner' }, ': Unrecognized key: "role"'],
  ])('refuses %s', (_, change, told) => {
    expect(wrong(firstStartSchema, { ...START, ...change })).toBe(told)
  })

  it('refuses an e-mail address of more than 254 characters', () => {
    const address = (length: number) => `${'x'.repeat(64)}@${`${'y'.repeat(40)}.`.repeat(4)}${'z'.repeat(length - 64 - 1 - 164)}`
    expect(wrong(firstStartSchema, { ...START, email: address(255) })).toMatch(/^email: /)
  })

  it.each(['x'.repeat(12), 'x'.repeat(128)])('takes a password of the bounds: %s', (password) => {
    expect(passwordSchema.safeParse(password).success).toBe(true)
  })
})

describe('a new key', () => {
  it('takes a name and some of the scopes', () => {
    expect(newKeySchema.parse({ ...KEY, name: ' x ' })).toEqual({ ...KEY, name: 'x' })
    expect(newKeySchema.parse({ name: 'x'.repeat(80), scopes: [...KEY_SCOPES] }).scopes).toEqual([...KEY_SCOPES])
    expect(createdKeySchema.parse({ id: '1', key: 'hf_' })).toEqual({ id: '1', key: 'hf_' })
    expect(createdKeySchema.safeParse({}).success).toBe(false)
  })

  it.each([
    ['no scope', { scopes: [] }, 'scopes: Choose at least one.'],
    ['a scope for people alone', { scopes: ['workspace:manage'] }, /^scopes\.0: /],
    ['more scopes than there are', { scopes: [...KEY_SCOPES, 'events:write'] }, /^scopes: /],
    ['no name', { name: '' }, 'name: Give it a name.'],
    ['what it does not know', { workspace: 'other' }, /Unrecognized key/],
  ])('refuses %s', (_, change, told) => {
    expect(wrong(newKeySchema, { ...KEY, ...change })).toMatch(told)
  })
})

describe('a role', () => {
  it.each([
    [
      'owner',
      [
        'events:write',
        'figures:read',
        'policy:read',
        'policy:write',
        'annotations:write',
        'alerts:read',
        'alerts:act',
        'alerts:write',
        'channels:write',
        'reviews:write',
        'customers:erase',
        'workspace:manage',
        'wall:read',
      ],
    ],
    ['member', ['figures:read', 'policy:read', 'alerts:read', 'alerts:act', 'reviews:write', 'wall:read']],
  ] as const)('%s may %j', (role, scopes) => {
    expect(ROLES).toContain(role)
    expect(scopesOf(role)).toEqual(scopes)
    for (const scope of [...KEY_SCOPES, 'workspace:manage'] as const) {
      expect([scope, roleAllows(role, scope)]).toEqual([scope, (scopes as readonly string[]).includes(scope)])
    }
  })
})

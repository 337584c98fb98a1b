import { describe, expect, it } from 'vitest'
import { isGuessable } from './guessable_password.ts'

const OWN = ['owner@example.com', 'Acme Support']

describe('a password that others would try first', () => {
  it.each([
    'password1234',
    'P@ssw0rd1234',
    'passwordpassword',
    '123456789012',
    'qwertyuiop12',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'iloveyou1234',
    'changeme1234',
    'administrator',
    'x'.repeat(128),
    'owner@example.com',
    'Acme Support1',
    'holdfast2026',
  ])('is %s', (password) => {
    expect(isGuessable(password, OWN)).toBe(true)
  })

  it.each(['correct horse battery', 'a first good password', 'kaffeemaschine im flur', 'Xq7!vTz2pL9w', 'another good one'])(
    'is not %s',
    (password) => {
      expect(isGuessable(password, OWN)).toBe(false)
    },
  )
})

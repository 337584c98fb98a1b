import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** Below this zxcvbn's own estimate is under 10^8 guesses: lists of leaked passwords, keyboard rows, repeats and their like. */
const SAFE_SCORE = 3
/** Its search takes longer the longer the text; who chooses more than this is measured by the beginning. */
const MEASURED_LENGTH = 64

let estimator: ZxcvbnFactory | undefined

/**
 * Whether a password is among those that others would try first: one of the 49,000 common ones of zxcvbn's list, a variant of
 * one (`P@ssw0rd1234`), a pattern, or made of words that belong to its owner.
 * @param ownWords e.g. the e-mail address and the workspace's name.
 */
export function isGuessable(password: string, ownWords: readonly string[]): boolean {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: MEASURED_LENGTH })
  const words = ownWords.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2)
  return estimator.check(password, ['holdfast', ...words]).score < SAFE_SCORE
}

export const GUESSABLE = 'This password is among those that others would try first. Choose another one.'

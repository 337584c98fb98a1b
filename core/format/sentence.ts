/** @returns what a problem says in half a sentence, as a whole one: `the queue is full` as `The queue is full.` */
export function sentence(words: string): string {
  const whole = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`
}

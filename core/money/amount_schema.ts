import { z } from 'zod'

const AMOUNT = /^\d{1,9}(\.\d{1,6})?$/

/** An amount of money as people and programs write it: a decimal string, at least 0, at most 6 decimals, below a billion. */
export const amountSchema = z
  .string()
  .regex(AMOUNT, 'a decimal string such as "4.00": at least 0, below a billion, at most 6 decimals')

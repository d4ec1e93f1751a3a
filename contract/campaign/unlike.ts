/** @module Choices that can be told apart. */
import * as v from 'valibot'

/** None of them twice. */
export const unlike = v.check((choices: string[]) => new Set(choices).size === choices.length, 'has one twice')

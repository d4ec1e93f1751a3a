/** @module How large a condition may be, for its schema and for those who build one. */

/** Levels of a tree, a test alone being one. Our policy. */
export const MAX_CONDITION_DEPTH = 8

/** Tests in a tree. Our policy: what one statement with its 100 values carries. */
export const MAX_CONDITION_TESTS = 20

/** @module Style sheets imported as text, which the bundler puts into the chunk. */
declare module '*.css' {
  const text: string
  export default text
}

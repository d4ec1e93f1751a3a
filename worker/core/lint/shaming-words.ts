/** @module Ways to say no that make a person look foolish for it, in the six languages of the ready-made campaigns. */

/** Modest on purpose: what such buttons say most often. Source: safety.md E07, "confirmshaming". */
export const SHAMING: readonly RegExp[] = [
  /\b(?:i|we) (?:hate|don['’]?t (?:want|like|need|care|deserve)|prefer (?:to )?pay|like (?:to )?pay)/iu,
  /\bi['’]?d rather (?:pay|miss|lose)|\bi['’]?ll (?:pay|miss)|\bpay(?:ing)? (?:the )?(?:full|more)|\bmiss(?:ing)? out|\bi['’]?m (?:rich|too rich|fine paying)/iu,
  /nenoriu (?:su)?taupyti|nenoriu nuolaid|man nereikia nuolaid|mok(?:u|ėsiu) (?:visą|pilną) kainą|geriau permokėsiu|nemėgstu taupyti/iu,
  /үнемдегім келмейді|жеңілдік (?:керек|қажет) емес|жеңілдікті қаламаймын|толық бағасын төлеймін/iu,
  /vil ikke spare|trenger ikke rabatt|(?:betaler|betale) (?:heller |gjerne )?full(?:e)? pris|hater å spare|liker å betale/iu,
  /negribu (?:ie)?taupīt|negribu atlaid|man nevajag atlaid|maksāšu pilnu cenu|labāk pārmaksāšu/iu,
  /nie chcę (?:za)?oszczędz|nie chcę (?:rabat|zniżk)|wolę (?:za)?płacić|zapłacę (?:pełną|więcej)|nie lubię oszczędz|nie potrzebuję (?:rabat|zniżk)/iu,
]

// @ts-check
/** Answers overtake each other: who asks again takes a turn, and an answer to an older one is none. */

/** Return what takes a turn; a turn tells whether it is still the newest. @returns {() => () => boolean} */
export function makeTurns() {
  let newest = 0;
  return () => {
    newest += 1;
    const turn = newest;
    return () => turn === newest;
  };
}

// Addresses that the script has to know, in one place.

/** Where a person signs in; an answer that ends here means "sign in first". */
export const SIGN_IN = "/sign-in";
/** Where a person signs out; the kept pages go when this is posted. */
export const SIGN_OUT = "/sign-out";
/** The page shown when nothing else can be. */
export const OFFLINE = "/offline";

/** A peer's own pages, the only personal ones that are kept on the phone. */
const PERSONAL = [/^\/me$/, /^\/me\/people\/[^/]+(\/log)?$/, /^\/meetings\/[^/]+\/log$/];

/** Is this path one of a peer's own pages? */
export const isPersonal = (path) => PERSONAL.some((pattern) => pattern.test(path));

/** Is this answer the sign-in page, or a refusal for want of a session? */
export function wantsSignIn(response) {
  if (response.status === 401) return true;
  return response.redirected && new URL(response.url).pathname.endsWith(SIGN_IN);
}

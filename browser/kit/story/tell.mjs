// The whole story, once: in a language, on a database, with or without script, a mouse and a network.
import assert from "node:assert/strict";
import { mailbox } from "../letters.mjs";
import { startSimulated } from "../simulated.mjs";
import { agree } from "./agree.mjs";
import { pauseAndEnd } from "./ending.mjs";
import { takeOnAGuide } from "./guide.mjs";
import { helpWithoutDatabase } from "./help.mjs";
import { coordinatorsHome } from "./home.mjs";
import { askBoth, findAGuide } from "./match.mjs";
import { calendar, comeIn, meet } from "./meet.mjs";
import { whatIsMine } from "./mine.mjs";
import { makeAnOffer } from "./offer.mjs";
import { lostNetwork } from "./offline.mjs";
import { answerQuestions } from "./questions.mjs";
import { report } from "./report.mjs";
import { startAProgramme } from "./start.mjs";

const CHAPTERS = {
  "1. a programme is started": startAProgramme,
  "1. a guide is taken on": takeOnAGuide,
  "2. an offer is made on the ward": makeAnOffer,
  "3. a guide is found": findAGuide,
  "4. both are asked": askBoth,
  "4. they agree": agree,
  "5. both come in": comeIn,
  "5. they meet": meet,
  "5. a meeting is told about without network": lostNetwork,
  "6. the calendar": calendar,
  "7. questions": answerQuestions,
  "8. the coordinator's home": coordinatorsHome,
  "11. what is mine": whatIsMine,
  "9. pause and end": pauseAndEnd,
  "10. the report": report,
  "12. help without a database": helpWithoutDatabase,
};

/** Tells the story in chapters, each a part of the test `t`. */
export async function tell(t, browser, { lang, database, script = true, keyboard, phone, closely, ends = "goodbye" }) {
  const program = await startSimulated(database);
  const story = {
    lang,
    script,
    keyboard,
    phone,
    closely,
    ends,
    browser,
    program,
    mailbox: mailbox(program.mail),
    seen: new Set(),
    windows: [],
    password: "langs fjorden 12",
    wish: "Helst ude, og uden hast",
    guide: { name: "Ragna", email: "ragna@story.example.org" },
    recipient: { name: "Tarjei", email: "tarjei@story.example.org" },
  };
  try {
    for (const [name, chapter] of Object.entries(CHAPTERS)) {
      let told = false;
      await t.test(name, async () => {
        await chapter(story);
        told = true;
      });
      assert.ok(told, `the story stopped in: ${name}`);
    }
  } catch (error) {
    if (process.env.STORY_LOG) console.error(program.log().split("\n").slice(-20).join("\n"));
    throw error;
  } finally {
    await Promise.all(story.windows.map((context) => context.close()));
    await program.stop();
  }
}

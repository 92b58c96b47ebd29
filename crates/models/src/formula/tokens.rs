//! The words and signs a formula is made of, each with the place where it stands.

use super::expression::in_a_name;
use crate::Trouble;

/// One word or sign.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A name; whether it stood in backticks.
    Name(String, bool),
    /// A number.
    Number(f64),
    /// `~ + - * / : ^ ( ) |`
    Sign(char),
    /// `||`
    Bars,
}

/// Where a token begins, counted in characters from 1, and what it is.
pub(super) type Placed = (usize, Token);

/// How many words and signs there may be: no formula that somebody reads has more.
const LONGEST: usize = 400;

/// Takes a formula apart.
pub(super) fn tokens(text: &str) -> Result<Vec<Placed>, Trouble> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        let start = at + 1;
        let token = match letter {
            _ if letter.is_whitespace() => {
                at += 1;
                continue;
            }
            '`' => backticks(&letters, &mut at)?,
            '|' if letters.get(at + 1) == Some(&'|') => {
                at += 2;
                Token::Bars
            }
            '~' | '+' | '-' | '*' | '/' | ':' | '^' | '(' | ')' | '|' => {
                at += 1;
                Token::Sign(letter)
            }
            _ if begins_number(&letters, at) => number(&letters, &mut at)?,
            _ if letter.is_alphabetic() || letter == '.' => {
                let name: String = letters.iter().skip(at).copied().take_while(|c| in_a_name(*c)).collect();
                at += name.chars().count();
                Token::Name(name, false)
            }
            _ => return Err(Trouble::Formula { at: start, found: letter.to_string() }),
        };
        found.push((start, token));
        if found.len() > LONGEST {
            return Err(Trouble::TooLong);
        }
    }
    Ok(found)
}

fn begins_number(letters: &[char], at: usize) -> bool {
    let digit = |place: usize| letters.get(place).is_some_and(char::is_ascii_digit);
    digit(at) || (letters.get(at) == Some(&'.') && digit(at + 1))
}

fn number(letters: &[char], at: &mut usize) -> Result<Token, Trouble> {
    let start = *at;
    let sign_of_power = |place: usize| {
        place > start
            && matches!(letters.get(place), Some('+' | '-'))
            && matches!(letters.get(place - 1), Some('e' | 'E'))
            && letters.get(place + 1).is_some_and(char::is_ascii_digit)
    };
    while letters.get(*at).is_some_and(|letter| in_a_name(*letter)) || sign_of_power(*at) {
        *at += 1;
    }
    let text: String = letters.iter().take(*at).skip(start).collect();
    let read = text.parse().ok().filter(|number: &f64| number.is_finite());
    read.map(Token::Number).ok_or(Trouble::Formula { at: start + 1, found: text })
}

fn backticks(letters: &[char], at: &mut usize) -> Result<Token, Trouble> {
    let mut name = String::new();
    loop {
        *at += 1;
        match letters.get(*at) {
            Some('`') => break,
            Some('\\') => {
                *at += 1;
                name.extend(letters.get(*at));
            }
            Some(letter) => name.push(*letter),
            None => return Err(Trouble::Formula { at: letters.len() + 1, found: String::new() }),
        }
    }
    if name.is_empty() {
        return Err(Trouble::Formula { at: *at, found: "``".to_owned() });
    }
    *at += 1;
    Ok(Token::Name(name, true))
}

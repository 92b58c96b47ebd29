//! Reading a formula: the words and signs in their order, as R's grammar has it.

use super::{
    expression::{Expression, Function, Sign},
    tokens::{Placed, Token, tokens},
    tree::Tree,
};
use crate::Trouble;

/// How many brackets may stand inside each other.
const DEEPEST: usize = 30;

/// The outcome, if there is one, and what stands right of the `~`.
pub(super) fn read(text: &str) -> Result<(Option<Expression>, Tree), Trouble> {
    let mut parser =
        Parser { tokens: tokens(text)?, at: 0, depth: 0, end: text.trim_end().chars().count() + 1 };
    let outcome =
        if parser.peek() == Some(&Token::Sign('~')) { None } else { Some(parser.sum_of_numbers()?) };
    parser.expect('~')?;
    let right = parser.sum()?;
    match parser.peek() {
        None => Ok((outcome, right)),
        Some(_) => Err(parser.unexpected()),
    }
}

struct Parser {
    tokens: Vec<Placed>,
    at: usize,
    depth: usize,
    end: usize,
}

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(_, token)| token)
    }

    fn place(&self) -> usize {
        self.tokens.get(self.at).map_or(self.end, |(place, _)| *place)
    }

    fn unexpected(&self) -> Trouble {
        let found = match self.peek() {
            None => String::new(),
            Some(Token::Name(name, _)) => name.clone(),
            Some(Token::Number(number)) => number.to_string(),
            Some(Token::Sign(sign)) => sign.to_string(),
            Some(Token::Bars) => "||".to_owned(),
        };
        Trouble::Formula { at: self.place(), found }
    }

    /// Takes the sign if it is there.
    fn take(&mut self, sign: char) -> bool {
        let there = self.peek() == Some(&Token::Sign(sign));
        self.at += usize::from(there);
        there
    }

    fn expect(&mut self, sign: char) -> Result<(), Trouble> {
        if self.take(sign) { Ok(()) } else { Err(self.unexpected()) }
    }

    /// Something in brackets that were just opened, with the closing one.
    fn inside<T>(&mut self, read: impl Fn(&mut Self) -> Result<T, Trouble>) -> Result<T, Trouble> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Trouble::TooLong);
        }
        let inner = read(self)?;
        self.expect(')')?;
        self.depth -= 1;
        Ok(inner)
    }

    // The side right of the ~, from the loosest sign to the tightest: + -, then * /, then :, then ^.

    fn sum(&mut self) -> Result<Tree, Trouble> {
        let mut parts = Vec::new();
        let mut plus = !self.take('-');
        if plus {
            self.take('+');
        }
        loop {
            parts.push((plus, self.crossing()?));
            plus = self.take('+');
            if !plus && !self.take('-') {
                return Ok(Tree::Sum(parts));
            }
        }
    }

    fn crossing(&mut self) -> Result<Tree, Trouble> {
        let mut left = self.joint()?;
        loop {
            if self.take('*') {
                left = Tree::Cross(Box::new(left), Box::new(self.joint()?));
            } else if self.take('/') {
                left = Tree::Nest(Box::new(left), Box::new(self.joint()?));
            } else {
                return Ok(left);
            }
        }
    }

    fn joint(&mut self) -> Result<Tree, Trouble> {
        let mut left = self.power()?;
        while self.take(':') {
            left = Tree::Joint(Box::new(left), Box::new(self.power()?));
        }
        Ok(left)
    }

    fn power(&mut self) -> Result<Tree, Trouble> {
        let base = self.single()?;
        if !self.take('^') {
            return Ok(base);
        }
        match self.peek() {
            Some(Token::Number(times)) if *times >= 1.0 && times.fract() == 0.0 && *times <= 9.0 => {
                let times = *times as u8;
                self.at += 1;
                Ok(Tree::Power(Box::new(base), times))
            }
            _ => Err(self.unexpected()),
        }
    }

    fn single(&mut self) -> Result<Tree, Trouble> {
        match self.peek() {
            Some(Token::Number(number)) if *number == 0.0 || *number == 1.0 => {
                let one = *number == 1.0;
                self.at += 1;
                Ok(Tree::Intercept(one))
            }
            Some(Token::Name(..)) => Ok(Tree::Variable(self.named(true)?)),
            Some(Token::Sign('(')) => {
                self.at += 1;
                self.inside(Self::sum_or_random)
            }
            _ => Err(self.unexpected()),
        }
    }

    fn sum_or_random(&mut self) -> Result<Tree, Trouble> {
        let terms = self.sum()?;
        let at = self.place();
        let correlated = match self.peek() {
            Some(Token::Sign('|')) => true,
            Some(Token::Bars) => false,
            _ => return Ok(Tree::Brackets(Box::new(terms))),
        };
        self.at += 1;
        let by = self.crossing()?;
        Ok(Tree::Random { terms: Box::new(terms), correlated, by: Box::new(by), at })
    }

    // What is computed from columns, with the signs as in arithmetic.

    fn sum_of_numbers(&mut self) -> Result<Expression, Trouble> {
        let mut left = self.product()?;
        loop {
            let sign = match self.peek() {
                Some(Token::Sign('+')) => Sign::Plus,
                Some(Token::Sign('-')) => Sign::Minus,
                _ => return Ok(left),
            };
            self.at += 1;
            left = Expression::Pair(sign, Box::new(left), Box::new(self.product()?));
        }
    }

    fn product(&mut self) -> Result<Expression, Trouble> {
        let mut left = self.signed()?;
        loop {
            let sign = match self.peek() {
                Some(Token::Sign('*')) => Sign::Times,
                Some(Token::Sign('/')) => Sign::Over,
                _ => return Ok(left),
            };
            self.at += 1;
            left = Expression::Pair(sign, Box::new(left), Box::new(self.signed()?));
        }
    }

    fn signed(&mut self) -> Result<Expression, Trouble> {
        let mut signs = Vec::new();
        while matches!(self.peek(), Some(Token::Sign('-' | '+'))) {
            signs.push(self.peek() == Some(&Token::Sign('-')));
            self.at += 1;
        }
        let base = self.value()?;
        let value = if self.take('^') {
            Expression::Pair(Sign::Power, Box::new(base), Box::new(self.signed()?))
        } else {
            base
        };
        let negative = |value, minus| if minus { Expression::Negative(Box::new(value)) } else { value };
        Ok(signs.into_iter().fold(value, negative))
    }

    fn value(&mut self) -> Result<Expression, Trouble> {
        match self.peek() {
            Some(Token::Number(number)) => {
                let number = *number;
                self.at += 1;
                Ok(Expression::Number(number))
            }
            Some(Token::Name(..)) => self.named(false),
            Some(Token::Sign('(')) => {
                self.at += 1;
                Ok(Expression::Brackets(Box::new(self.inside(Self::sum_of_numbers)?)))
            }
            _ => Err(self.unexpected()),
        }
    }

    /// A column, or a function of something; groups are made only where they are `welcome`.
    fn named(&mut self, welcome: bool) -> Result<Expression, Trouble> {
        let Some(Token::Name(name, ticked)) = self.peek().cloned() else { return Err(self.unexpected()) };
        let called = self.tokens.get(self.at + 1).map(|(_, token)| token) == Some(&Token::Sign('('));
        if ticked || !called {
            // `.` means "all others" in R, which nobody can see; it is no column.
            if !ticked && name.chars().all(|letter| letter == '.') {
                return Err(self.unexpected());
            }
            self.at += 1;
            return Ok(Expression::Column(name));
        }
        match Function::named(&name) {
            Some(function) if welcome || !function.groups() => {
                self.at += 2;
                Ok(Expression::Call(function, Box::new(self.inside(Self::sum_of_numbers)?)))
            }
            _ => Err(self.unexpected()),
        }
    }
}

package org.folkmoot.vocabulary;

/** The two ways the law compares with a share; which one applies is part of each rule. */
public enum Comparison {
    /** 以上, 不得少于: the number itself is enough. */
    AT_LEAST,
    /** 超过, 过半数: the number itself is not enough. */
    MORE_THAN
}
